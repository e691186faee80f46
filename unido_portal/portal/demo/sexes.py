"""How figures on persons come by sex: whole, in part, small, withheld or not yet."""

from __future__ import annotations

from decimal import Decimal

from indicators.choices import Sex
from unido_portal.core.choices import State
from unido_portal.portal.demo.files import draw

SexFigure = tuple[Sex, State, Decimal | None]


def by_sex(
    pattern: str, number: int, indicator: str, period: str, *, more_women: int = 0
) -> list[SexFigure]:
    """Return the figures of one report in one of the ways that reports come.

    ``full`` has all five parts; ``pair`` women, men and their total; ``remainder`` a
    total above its parts; ``total_only`` and ``women_only`` what their names say;
    ``small`` a count of women below five; ``suppressed`` parts that are withheld;
    ``not_yet`` nothing so far; ``zero`` nobody.
    """
    women = draw(12, 70, "F", number, indicator, period) + more_women
    men = draw(12, 70, "M", number, indicator, period)
    # Never from one to four, which would withhold the whole line from the public.
    other = (0, 0, 0, 6)[draw(0, 3, "_O", number, indicator, period)]
    unknown = (0, 5, 8)[draw(0, 2, "_U", number, indicator, period)]
    match pattern:
        case "full":
            parts = {
                Sex.FEMALE: women,
                Sex.MALE: men,
                Sex.OTHER: other,
                Sex.NOT_REPORTED: unknown,
            }
        case "pair":
            parts = {Sex.FEMALE: women, Sex.MALE: men}
        case "small":
            parts = {Sex.FEMALE: women % 4 + 1, Sex.MALE: men}
        case "zero":
            parts = {Sex.FEMALE: 0, Sex.MALE: 0}
        case _:
            return _incomplete(pattern, women, men, unknown)
    figures = [_value(sex, count) for sex, count in parts.items()]
    return [*figures, _value(Sex.TOTAL, sum(parts.values()))]


def _incomplete(pattern: str, women: int, men: int, unknown: int) -> list[SexFigure]:
    total = _value(Sex.TOTAL, women + men)
    match pattern:
        case "remainder":
            more = _value(Sex.TOTAL, women + men + unknown + 5)
            return [_value(Sex.FEMALE, women), _value(Sex.MALE, men), more]
        case "total_only":
            return [total]
        case "women_only":
            unasked = (Sex.MALE, State.NOT_COLLECTED, None)
            return [_value(Sex.FEMALE, women), unasked, total]
        case "suppressed":
            withheld = [(sex, State.SUPPRESSED, None) for sex in (Sex.FEMALE, Sex.MALE)]
            return [*withheld, total]
        case "not_yet":
            parts = (Sex.FEMALE, Sex.MALE, Sex.TOTAL)
            return [(sex, State.NOT_YET_REPORTED, None) for sex in parts]
    raise ValueError(f"“{pattern}” is no way in which figures come by sex.")


def _value(sex: Sex, count: int) -> SexFigure:
    return (sex, State.VALUE, Decimal(count))
