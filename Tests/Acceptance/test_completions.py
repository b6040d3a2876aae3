"""Completions in the shells that they are for: half a word is typed, and the shell adds the rest.

A shell that is not installed is left out; bash is everywhere.
"""

import os
import pty
import re
import shutil
import subprocess
import threading

import pytest

from support import BINARY, REPOSITORY

#: What is typed, and the word that it becomes.
WORDS = [
    ("nianbao chec", "check"), ("nianbao ls", "lsp"), ("nianbao check --stric", "--strict"), ("nianbao check --format sari", "sarif"),
    ("nianbao fmt samples/qing", "samples/qingshi-2023.yaml"),
    ("nianbao check Tests/NianbaoCLITests/Golden/qings", "Tests/NianbaoCLITests/Golden/qingshi-2023.txt"),
]
PATIENCE = 60
SHELLS = ["bash", "zsh", "fish"]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A folder with the tool under its name, and the scripts as they are installed."""
    home = tmp_path_factory.mktemp("home")
    (home / "bin").mkdir()
    (home / "bin/nianbao").symlink_to(BINARY)
    for shell, name in [("bash", "nianbao"), ("zsh", "_nianbao"), ("fish", "nianbao.fish")]:
        script = subprocess.run(
            [BINARY, "--generate-completion-script", shell], env={"LC_ALL": "zh_CN.UTF-8"}, check=True, capture_output=True)
        (home / name).write_bytes(script.stdout)
    return home


def environment(home):
    return {"HOME": str(home), "PATH": f"{home / 'bin'}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "TERM": "dumb"}


def completed_by_bash(home, typed):
    """The words that the function for the tool offers."""
    script = f"""
        source {home}/nianbao
        COMP_LINE=$1 COMP_POINT=${{#1}}
        read -r -a COMP_WORDS <<< "$1"
        COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
        [[ $(complete -p nianbao) =~ -F\\ ([^ ]+) ]]
        "${{BASH_REMATCH[1]}}" nianbao "${{COMP_WORDS[COMP_CWORD]}}" "${{COMP_WORDS[COMP_CWORD - 1]}}"
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    run = subprocess.run(
        ["bash", "--norc", "-c", script, "bash", typed], env=environment(home), cwd=REPOSITORY, check=True, capture_output=True, timeout=PATIENCE)
    assert run.stderr == b""
    return [word.rstrip() for word in run.stdout.decode().splitlines()]


def completed_by_fish(home, typed):
    run = subprocess.run(
        ["fish", "--no-config", "-c", f"source {home}/nianbao.fish; complete -C $argv[1]", typed],
        env=environment(home), cwd=REPOSITORY, check=True, capture_output=True, timeout=PATIENCE)
    assert run.stderr == b""
    return [line.split("\t")[0] for line in run.stdout.decode().splitlines()]


def completed_by_zsh(home, typed):
    """The last word of the line after Tab. zsh completes in a terminal only, so it gets one."""
    line, done = home / "line", home / "done"
    for path in (line, done):
        path.unlink(missing_ok=True)
    start = f"""
        fpath=({home} $fpath); autoload -U compinit; compinit -u -D
        show() {{ print -r -- $BUFFER > {line}; BUFFER=exit; zle accept-line }}
        zle -N show; bindkey '^X^P' show; print done > {done}
    """
    terminal, end = pty.openpty()
    shell = subprocess.Popen(
        ["zsh", "-f", "-i"], stdin=end, stdout=end, stderr=end, env=environment(home), cwd=REPOSITORY,
        start_new_session=True)
    os.close(end)
    shown = []

    def read():
        try:
            while part := os.read(terminal, 4096):
                shown.append(part)
        except OSError:
            pass

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    try:
        os.write(terminal, "; ".join(part.strip() for part in start.strip().splitlines()).encode() + b"\n")
        os.write(terminal, typed.encode() + b"\t\x18\x10")
        shell.wait(PATIENCE)
        reader.join(PATIENCE)
    finally:
        shell.kill()
        os.close(terminal)
    output = b"".join(shown).decode(errors="replace")
    assert done.exists() and line.exists(), output
    assert not re.search("error|not found|bad ", output), output
    return [line.read_text(encoding="utf-8").split()[-1]]


COMPLETED = {"bash": completed_by_bash, "zsh": completed_by_zsh, "fish": completed_by_fish}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("typed, word", WORDS)
def test_a_shell_completes_what_is_typed(home, shell, typed, word):
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    assert COMPLETED[shell](home, typed) == [word]
