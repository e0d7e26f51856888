"""The SQL of the project as files."""

from pathlib import Path

from load.statements import definition_digest, files_of, first_comment, sql_folder, statement


def test_a_statement_is_found_by_its_path() -> None:
    assert statement("load/article.sql").startswith("-- ")


def test_files_come_in_the_order_of_their_names_and_a_missing_folder_has_none(tmp_path: Path) -> None:
    for name in ("020_b.sql", "010_a.sql", "README.md"):
        (tmp_path / name).touch()
    assert [file.name for file in files_of(tmp_path)] == ["010_a.sql", "020_b.sql"]
    assert files_of(tmp_path / "nothing") == []


def test_the_digest_changes_with_a_view_and_not_with_a_check(tmp_path: Path) -> None:
    (tmp_path / "views").mkdir()
    (tmp_path / "checks").mkdir()
    empty = definition_digest(tmp_path)
    (tmp_path / "checks" / "a.sql").write_text("select 1")
    assert definition_digest(tmp_path) == empty
    (tmp_path / "views" / "a.sql").write_text("create view a as select 1")
    assert definition_digest(tmp_path) != empty


def test_a_file_without_a_comment_has_no_sentence() -> None:
    assert first_comment("select 1 -- one") == ""


def test_the_project_has_its_sql() -> None:
    assert {"tables", "views", "checks", "examples"} <= {entry.name for entry in sql_folder().iterdir()}
