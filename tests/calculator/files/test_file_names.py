"""Names of saved files, on any system."""

from calculator.files.file_names import named


def test_the_class_and_the_day_stand_in_the_name():
    assert named("测算单.txt", "焊工一班", "2026-08-31") == "测算单-焊工一班-2026-08-31.txt"
    assert named("测算单.txt", "", "2026-08-31") == "测算单-2026-08-31.txt"
    assert named("测算单.txt", " \u3000", "") == "测算单.txt"


def test_no_character_that_a_system_refuses_or_hides():
    odd = '..a/b\\c:d*e?f"g<h>i|j%k\x07l\u202em\n '
    made = named("测算.csv", odd, "2026-08-31")
    assert made == "测算-a-b-c-d-e-f-g-h-i-j-k lm-2026-08-31.csv"
    assert not set('<>:"/\\|?*%') & set(made)
    assert all(char.isprintable() for char in made)
    assert named("测算.csv", "...", "2026-08-31") == "测算-2026-08-31.csv"


def test_a_long_name_is_cut_so_that_every_system_can_hold_it():
    made = named("取证以后的日子.ics", "😀" * 300, "2026-08-31")
    assert len(made.encode()) <= 255
    assert made.endswith("-2026-08-31.ics")
