"""Insert many rows at once."""

from __future__ import annotations

from typing import Any

from tests.factories import governance, strategies
from tests.factories.versions import not_empty
from workplans import services


def bulk(factory: Any, count: int, **given: Any) -> list[Any]:
    """Insert ``count`` rows at once; a list among ``given`` has one value for each."""
    rows = [
        factory.build(
            **{
                name: value[place] if isinstance(value, list) else value
                for name, value in given.items()
            }
        )
        for place in range(count)
    ]
    return factory._meta.model._base_manager.bulk_create(rows)


def citation() -> Any:
    return governance.CitationFactory()


def of_strategy(factory: Any, count: int, **given: Any) -> list[Any]:
    strategy = strategies.StrategyFactory()
    return bulk(factory, count, strategy=strategy, citation=citation(), **given)


def published(version: Any) -> Any:
    """Seal and publish a version, so that everybody sees what it holds."""
    return services.publish(version=services.seal(version=not_empty(version)))
