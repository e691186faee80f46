"""Made-up rows, as the components expect them; none of them is ever saved."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from strategies.models import Strategy
from unido_portal.core.choices import Confidence, Mark, Origin, Qualifier
from unido_portal.core.text import Text
from unido_portal.governance.models import Citation, Document, StatedFigure
from unido_portal.portal.resting import Fact
from unido_portal.reference.models import UnitOfMeasure
from workplans.choices import ProgressStatus, UpdateState
from workplans.models import ActivityContent, ProgressUpdate
from workplans.standing import Late, Overruled, Standing

# The code of whatever is made up here; its addresses lead nowhere.
CODE = "example"
DAY = dt.date(2024, 5, 6)
WORDINGS = {
    "ar": "مثال على نص",
    "zh_hans": "文本示例",
    "en": "Example of a text",
    "fr": "Exemple de texte",
    "ru": "Пример текста",
    "es": "Ejemplo de texto",
}
NAME = Text(
    {
        "source": "en",
        **{
            code.replace("_", "-"): {"text": words, "mark": Mark.OFFICIAL}
            for code, words in WORDINGS.items()
        },
    }
)
UNOFFICIAL = Text.of("en", mark=Mark.UNOFFICIAL, **WORDINGS)
UNREVIEWED = Text(
    {
        "source": "en",
        **{
            code.replace("_", "-"): {"text": words, "mark": Mark.UNREVIEWED}
            for code, words in WORDINGS.items()
        },
    }
)
SUMMARY = Text.of("en", mark=Mark.SUMMARY, **WORDINGS)
# In one language only: it is a fallback in the five others.
IN_ENGLISH = Text.of("en", en=WORDINGS["en"])
IN_CHINESE = Text.of("zh-hans", zh_hans=WORDINGS["zh_hans"])
# The source has changed since the wordings in the other languages were made.
BEHIND = Text(
    {
        "source": "en",
        **{
            code.replace("_", "-"): {
                "text": words,
                "mark": Mark.OFFICIAL,
                **({} if code == "en" else {"of": "0123456789ab"}),
            }
            for code, words in WORDINGS.items()
        },
    }
)

DOCUMENT = Document(slug=CODE, symbol="EX.1/2", title=NAME)
CITATION = Citation(code=CODE, document=DOCUMENT, reference="para 14")
FOUND = Citation(
    code=CODE,
    document=DOCUMENT,
    reference="Table 10.6",
    origin=Origin.FOUND,
    confidence=Confidence.MEDIUM,
)
UNIT = UnitOfMeasure(code=CODE, name=NAME)
STATED = StatedFigure(
    code=CODE,
    label=NAME,
    value_text="more than 200",
    value=Decimal(200),
    qualifier=Qualifier.MORE,
    unit=UNIT,
    citation=CITATION,
)


def standing_of(status: ProgressStatus) -> Standing:
    return Standing(status, str(status.label), DAY)


def late() -> list[Late]:
    """Return one period whose report is late."""
    return [Late(CODE, NAME, DAY, DAY, DAY)]


def overruled() -> Overruled:
    """Return a status that stands in the place of the one worked out."""
    return Overruled(standing_of(ProgressStatus.DONE), NAME, CODE, DAY, None, None)


def activity() -> ActivityContent:
    """Return an activity with a late report and a status that is overruled."""
    content = ActivityContent(title=NAME, status="implementation")
    content.last_report = [  # type: ignore[attr-defined]
        {"status": ProgressStatus.UNDER_WAY, "decided_on": DAY.isoformat()}
    ]
    content.late_rows = [  # type: ignore[attr-defined]
        {
            "period": CODE,
            "label": NAME,
            **dict.fromkeys(("start", "end", "due_on"), DAY.isoformat()),
        }
    ]
    content.overruled_rows = [  # type: ignore[attr-defined]
        {
            "status": ProgressStatus.DONE,
            "as_of": DAY.isoformat(),
            "reason": NAME,
            "period": CODE,
            "until": DAY.isoformat(),
            "unit": None,
        }
    ]
    return content


def update(state: UpdateState = UpdateState.CLEARED) -> ProgressUpdate:
    """Return a report on a strategy."""
    return ProgressUpdate(
        code=CODE,
        strategy=Strategy(code=CODE, name=NAME),
        status=ProgressStatus.UNDER_WAY,
        state=state,
        text=SUMMARY,
        happened_on=DAY,
        decided_on=DAY,
        citation=CITATION,
    )


def facts() -> list[Fact]:
    """Return facts of two kinds that rest on one citation."""
    return [
        Fact("decision", 1, NAME, "", f"/{CODE}/"),
        Fact("decision", 1, SUMMARY, "D-12", "", owner=NAME),
        Fact("stated figure", 1, NAME, "", "", figure=STATED, source=CITATION),
    ]
