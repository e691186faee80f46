"""S5, S14, S15 and S16: where UNIDO works, and the groups that countries belong to."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.api.asking import ask
from tests.systems.reading import page

pytestmark = pytest.mark.usefixtures("facts")

PARTNERSHIPS = {
    "CIV": ("Côte d'Ivoire", "科特迪瓦"),
    "EGY": ("Egypt", "埃及"),
    "ETH": ("Ethiopia", "埃塞俄比亚"),
    "KGZ": ("Kyrgyzstan", "吉尔吉斯斯坦"),
    "KHM": ("Cambodia", "柬埔寨"),
    "MAR": ("Morocco", "摩洛哥"),
    "PER": ("Peru", "秘鲁"),
    "RWA": ("Rwanda", "卢旺达"),
    "SEN": ("Senegal", "塞内加尔"),
    "ZMB": ("Zambia", "赞比亚"),
}
PARKS = {
    "COL": ("Colombia", "哥伦比亚"),
    "EGY": ("Egypt", "埃及"),
    "IDN": ("Indonesia", "印度尼西亚"),
    "PER": ("Peru", "秘鲁"),
    "UKR": ("Ukraine", "乌克兰"),
    "VNM": ("Viet Nam", "越南"),
    "ZAF": ("South Africa", "南非"),
}
BOTH = [
    ("programme-for-country-partnership", "pcp", PARTNERSHIPS),
    ("eco-industrial-parks-programme", "eip", PARKS),
]


class TestFieldNetwork:
    """S5."""

    @pytest.mark.parametrize("iso3", ["ETH", "BTN", "TUV"])
    def test_country_says_that_its_office_is_not_recorded(
        self, client: Client, iso3: str
    ) -> None:
        country = page(client, f"countries/{iso3}/")
        assert (
            country.main.fact("Field office")
            == "who covers the country is not recorded"
        )

    def test_seventeen_countries_have_an_office_which_are_not_named(
        self, client: Client
    ) -> None:
        commitment = page(client, "strategies/ldc-os-2022-2031/").follow("C-08")
        source = commitment.follow("IDB.50, item 13, para 15")
        assert "LDCs with a field office of UNIDO summary (17)" in source.words

    def test_seventeen_stands_in_chinese(self, client: Client) -> None:
        source = page(client, "citations/idb-50-item-13.para-15/", "zh-hans")
        assert "设有工发组织驻地办事处的最不发达国家" in source.words
        assert "（17）" in source.words

    def test_api_has_the_number_and_no_office(self) -> None:
        figure = ask("stated-figures/ldc-fo/?lang=en")
        country = ask("countries/ETH/?fields=offices,coverage")
        assert (figure["value"], figure["unit"]) == ("17", "countries")
        assert figure["citation"]["reference"] == "para 15"
        assert country == {"offices": [], "coverage": []}


class TestGroupsThatChange:
    """S14."""

    @pytest.mark.parametrize(
        ("day", "members", "written"),
        [
            ("2023-12-12", 46, "12 December 2023"),
            ("2023-12-13", 45, "13 December 2023"),
            ("2024-12-13", 44, "13 December 2024"),
        ],
    )
    def test_list_counts_the_members_of_a_day_and_names_it(
        self, client: Client, day: str, members: int, written: str
    ) -> None:
        found = page(client, f"countries/?group=LDC&on={day}")
        in_chinese = page(client, f"countries/?group=LDC&on={day}", "zh-hans")
        assert f"{members} countries by the membership of {written}" in found.words
        assert (
            len(found.main.first("ul", **{"class": "columns plain-list"}).items())
            == members
        )
        assert str(members) in in_chinese.words
        assert ask(f"country-groups/LDC/members/?on={day}")["count"] == members

    def test_bhutan_is_a_member_until_the_day_before_it_graduates(self) -> None:
        def is_member(day: str) -> bool:
            path = f"country-groups/LDC/members/?on={day}&page_size=100"
            return "BTN" in [row["country"] for row in ask(path)["results"]]

        assert is_member("2023-12-12")
        assert not is_member("2023-12-13")

    def test_group_figure_says_which_membership_it_uses(self, client: Client) -> None:
        area = page(client, "strategies/ldc-os-2022-2031/focus-areas/1/")
        beside = area.part("The group of countries, for comparison").words
        assert "countries by the membership of" in beside
        assert "(membership of 31 December 2019)" in beside

    @pytest.mark.parametrize("code", ["ldc-os-2022-2031", "mic-sf"])
    def test_both_strategies_say_that_their_groups_overlap(
        self, client: Client, code: str
    ) -> None:
        told = page(client, f"strategies/{code}/").words
        assert "22 of the 46 least developed countries" in told
        assert "21 of them were Members of UNIDO" in told
        assert "never added up" in told

    def test_membership_that_was_not_read_in_a_source_is_marked(
        self, client: Client
    ) -> None:
        table = page(client, "countries/BTN/").table("Memberships in groups")
        left = table.row("Least developed countries")
        assert left[1:] == ["1971", "13 December 2023", "ended dates not verified"]
        [membership, *_] = ask("countries/BTN/")["memberships"]
        assert membership["verified"] is False


class TestCountryProgrammes:
    """S15."""

    @pytest.mark.parametrize(("initiative", "kind", "names"), BOTH)
    def test_programme_names_its_countries(
        self,
        client: Client,
        initiative: str,
        kind: str,
        names: dict[str, tuple[str, str]],
    ) -> None:
        for language, place in (("en", 0), ("zh-hans", 1)):
            shown = page(client, "initiatives/", language)
            section = shown.main.first("section", id=initiative)
            listed = {
                link.attributes["href"].split("/")[3]: link.words
                for link in section.all("a")
                if "#programme-" in link.attributes["href"]
            }
            assert listed == {iso3: both[place] for iso3, both in names.items()}
        rows = ask(f"country-programmes/?kind={kind}&lang=en")["results"]
        assert {row["country"] for row in rows} == set(names)

    @pytest.mark.full
    @pytest.mark.parametrize(
        ("iso3", "kind"),
        [(iso3, kind) for _initiative, kind, names in BOTH for iso3 in names],
    )
    def test_programme_stands_on_the_page_of_its_country(
        self, client: Client, iso3: str, kind: str
    ) -> None:
        country = page(client, f"countries/{iso3}/")
        programmes = country.part("Country programmes")
        assert programmes.first("section", id=f"programme-{kind}-{iso3}").fact(
            "Phase"
        ) == ("not stated")

    def test_ethiopia_has_its_partners_and_what_was_leveraged(
        self, client: Client
    ) -> None:
        programme = page(client, "countries/ETH/").part("Country programmes")
        row = ask("country-programmes/pcp-ETH/?lang=en")
        assert programme.fact("Resources leveraged") == "> 1,200,000,000 USD"
        assert programme.fact("Partners") == "20"
        assert programme.fact("As of").startswith("August 2020")
        assert (row["resources_leveraged"], row["resources_qualifier"]) == (
            "1200000000",
            ">",
        )
        assert (row["partner_count"], row["currency"]) == (20, "USD")

    def test_forty_five_country_programmes_are_counted_and_not_named(
        self, client: Client
    ) -> None:
        told = page(client, "initiatives/").part("Country programmes").words
        figure = ask("stated-figures/cp-n/?lang=en")
        assert "Up to 45, in all regions; the source names none." in told
        assert (figure["value"], figure["qualifier"]) == ("45", "<=")


class TestGraduation:
    """S16."""

    def test_view_lists_what_is_scheduled_and_who_graduated(
        self, client: Client
    ) -> None:
        view = page(client, "countries/BTN/").follow("Graduation from the group")
        bangladesh = view.table("Approaching graduation").row("Bangladesh")
        bhutan = view.table("Graduated").row("Bhutan")
        assert bangladesh[1:3] == [
            "24 November 2026",
            "end scheduled, not confirmed dates not verified",
        ]
        assert bhutan[1:3] == ["13 December 2023", "ended dates not verified"]

    def test_bangladesh_stays_a_member_until_somebody_confirms(
        self, client: Client
    ) -> None:
        told = page(client, "countries/BGD/").part("Least developed country").words
        members = ask("country-groups/LDC/members/?on=2027-01-01&page_size=100")
        [bangladesh] = [row for row in members["results"] if row["country"] == "BGD"]
        assert "Graduation is scheduled for 24 November 2026." in told
        assert "Until it is confirmed, the country counts as a member" in told
        assert (bangladesh["valid_to"], bangladesh["status"]) == (
            "2026-11-24",
            "scheduled",
        )

    def test_bangladesh_has_its_scheduled_day_in_chinese(self, client: Client) -> None:
        told = page(client, "countries/BGD/", "zh-hans").words
        assert "2026年11月24日" in told

    def test_view_tells_what_supports_graduation(self, client: Client) -> None:
        told = page(client, "countries/graduation/").part("What the documents say")
        assert "Inter-Agency Task Force on LDC Graduation" in told.words
        assert "smooth transition" in told.words
