"""The site behind a real nginx, as Debian sets it up and with `content/nginx.conf`: ``make serving``.

Not among the other tests, for not every machine has an nginx; without one it fails and says so.
"""

import os
import re
import shutil
import subprocess
import time
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from socket import create_connection, socket
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from scripts.files.content_names import find
from scripts.files.paths import CONTENT
from tests import two_releases
from tests.two_releases import PAGE, RELOADED, answered, assert_all_of, opened, told, typed

TYPES = Path("/etc/nginx/mime.types")
DEBIAN = """
server {
    listen 80;
    root /var/www/site;
    index index.html index.htm;
    server_name _;
    location / {
        try_files $uri $uri/ =404;
    }
}
"""
OURS = (CONTENT / "nginx.conf").read_text(encoding="utf-8")
MAIN = """
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ }}
http {{
    include {types};
    default_type application/octet-stream;
    access_log off;
    gzip on;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {site}
}}
"""


def binary():
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    assert found, "no nginx is here: install it (on Debian or Ubuntu: apt-get install nginx-light)"
    return found


@contextmanager
def nginx(place, conf):
    """An nginx that serves the folder `place` by the site's configuration `conf`; its address."""
    folder = place.parent / "nginx"
    folder.mkdir()
    folder.chmod(0o755)
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    site = conf.replace("listen 80;", f"listen 127.0.0.1:{port};")
    site = site.replace("    listen [::]:80;\n", "").replace("/var/www/site", str(place))
    main = MAIN.format(folder=folder, types=TYPES, site=site)
    if os.geteuid() == 0:  # else its workers could not read what the tests made
        main = f"user root;\n{main}"
    (folder / "nginx.conf").write_text(main, encoding="utf-8")
    server = subprocess.Popen(
        [binary(), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    )
    try:
        for _ in range(100):
            assert server.poll() is None, (folder / "error.log").read_text()
            try:
                create_connection(("127.0.0.1", port)).close()
                break
            except OSError:
                time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return two_releases.build(tmp_path_factory.mktemp("releases"))


@pytest.fixture(params=["as Debian sets it up", "with our configuration"])
def conf(request):
    return DEBIAN if "Debian" in request.param else OURS


@pytest.fixture
def site(built, tmp_path, conf):
    with two_releases.published(tmp_path, built, partial(nginx, conf=conf)) as site:
        yield site


@pytest.fixture
def visitor(chromium):
    context = chromium.new_context()
    yield context
    context.close()


def headers(address):
    try:
        with urlopen(address) as answer:
            return answer.status, answer.headers
    except HTTPError as error:
        return error.code, error.headers


@pytest.mark.parametrize("keeping", ["first", ""], ids=["old files kept", "old files gone"])
def test_a_returning_visitor_sees_one_release(visitor, site, conf, keeping):
    answered(opened(visitor, site)).close()
    site.publish("second", keeping=keeping)
    page = answered(opened(visitor, site))
    if conf == DEBIAN:
        page.wait_for_function(RELOADED)
        answered(page)
    else:  # the page is asked for each time
        assert not page.evaluate(RELOADED)
    typed(page)
    assert_all_of(page, "second")
    expect(told(page)).to_be_hidden()


def test_both_pythons_start(visitor, site):
    page = answered(opened(visitor, site))
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython")
    with page.expect_download(timeout=120_000) as saved:
        page.locator("[data-want$='.xlsx']").first.click()
    assert saved.value.path().read_bytes().startswith(b"PK")
    visitor.route("**/micropython.*wasm", lambda route: route.abort())
    page = answered(opened(visitor, site, f"{PAGE}?again"))
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "pyodide")
    typed(page)
    assert_all_of(page, "first")


@pytest.mark.parametrize("conf", [OURS], ids=["ours"])
def test_what_our_configuration_says(site, built):
    first = built["first"]
    lasting = [
        find(first, name).relative_to(first).as_posix()
        for name in ("assets/style.css", "assets/js/looks.js", "assets/desk/class.json")
    ]
    lasting.append(f"{find(first, 'assets/runtime/pyodide').relative_to(first)}/pyodide.js")
    for name in lasting:
        assert "immutable" in headers(site.address + name)[1]["Cache-Control"], name
    gone = site.address + re.sub(r"\.[0-9a-f]{8}\.", ".00000000.", lasting[0])
    for name in (site.address, f"{site.address}{PAGE}", f"{site.address}releases.json", gone):
        status, said = headers(name)
        assert said["Cache-Control"] == "no-cache" and said["Content-Security-Policy"], name
        assert status == (404 if name == gone else 200)
    kind = headers(f"{site.address}{PAGE}index.md")[1]["Content-Type"]
    assert kind == "text/markdown; charset=utf-8"
    assert headers(f"{site.address}{PAGE}")[1]["Content-Type"] == "text/html; charset=utf-8"
