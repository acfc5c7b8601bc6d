"""What cannot be put into a file beside the real catalogue; the rest: ``tests/bad``."""

import pytest

from scripts.catalogue.loading import load
from scripts.checks.documents import check_documents

pytestmark = pytest.mark.live


def test_at_least_one_document_has_a_date():
    catalogue = load()[0]
    assert list(check_documents(catalogue)) == []
    for i, document in enumerate(catalogue.documents):
        undated = document.model_copy(update={"issued_on": None})
        catalogue.origins[id(undated)] = catalogue.origin(document)
        catalogue.documents[i] = undated
    [problem] = check_documents(catalogue)
    message = "没有一份文件写了 issued_on；至少要有一份，数据要注明截至哪一天"
    assert problem.message == message
