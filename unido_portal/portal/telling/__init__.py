"""What readers are told in sentences, free of templates.

``sentences``: what a sentence is, and how it is read without markup.
``fields``: how a field of a plan's content is told when it differs.
``figures``: how numbers by year are told, and money that moves between years.
``parts``: how partners, countries and other parts of a planned thing are told.
``registry``: which field and part of which model is told how, and which is not.
``plans``: what differs between two versions of a plan.
``of_governance``, ``of_strategies``, ``of_plans``, ``of_partners``, ``of_indicators``:
what stands below the title of a page, answering what its readers ask first;
``reported`` and ``counted`` have what these share.
``sessions``: decisions, documents, plan versions, reports and memberships.
"""
