from services.results.figures import shares, weights
from shared.models.report import Feature, Totals


def test_shares_fill_the_bar_and_leave_out_what_is_not_there() -> None:
    parts = shares(Totals(match=3, match_name_only=1, unknown=4))
    assert [(part.kind, part.number) for part in parts] == [("match", 2), ("name_only", 1), ("unknown", 4)]
    assert round(parts[-1].x + parts[-1].width) == 100
    assert shares(Totals()) == ()


def test_reasons_for_point_right_and_reasons_against_left() -> None:
    good, bad = weights([Feature(name="a", weight=2, detail="a"), Feature(name="b", weight=-1, detail="b")])
    assert (good.x, good.width) == (50, 50)
    assert (bad.x, bad.width) == (25, 25)
