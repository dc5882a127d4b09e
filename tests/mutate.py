"""`make mutate`: do the tests notice when a rule breaks? It puts one small fault into a module, runs its tests, and takes the next.

- mutant: a module with one small fault, such as `<` in the place of `<=`.
- found: a test fails with it. survived: nothing asserts that rule, so a person could meet the fault.

It works in a copy of the project, and the faults stand in memory alone. Ends with 1 where a group misses its bar.
"""

import argparse
import ast
import copy
import importlib
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Container, Iterator
from importlib.machinery import SourceFileLoader
from multiprocessing import connection, get_context
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.mutate_table import ALIKE, BARS, ELSEWHERE, GROUPS, PACKAGE

SECONDS = 300  # for the tests of one mutant; beyond it they count as failed, because somebody would wait for ever
PRELOADED = ("pydantic", "yaml", "PIL.Image", "dash", "shapely", "hypothesis", "jinja2", "plotly.graph_objects")
FORK = get_context("fork")  # so that these heavy libraries are loaded once


class Mutant(NamedTuple):
    """One small fault: its module, the function around it, the line, what stood there, what stands there now, the whole new text."""

    module: str
    where: str
    line: int
    before: str
    after: str
    text: str

    def __str__(self) -> str:
        return f"bodymap/{self.module}.py:{self.line} {self.where}: {self.before[:90]}  ->  {self.after[:90]}"


# Which faults -----------------------------------------------------------------------------------------------------

EITHER = ((ast.Eq, ast.NotEq), (ast.In, ast.NotIn), (ast.Is, ast.IsNot), (ast.And, ast.Or), (ast.Add, ast.Sub))
MISTAKEN: dict[type[ast.AST], tuple[type[ast.AST], ...]] = {
    **{ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt)},
    **{one: (other,) for pair in EITHER for one, other in (pair, pair[::-1])},
}
"""Operators, and what is written in their place by mistake."""


def changed(node: Any, **fields: Any) -> Any:
    """Return a copy of a node with other fields."""
    new = copy.copy(node)
    vars(new).update(fields)
    return new


def lacking(items: list[Any]) -> Iterator[list[Any]]:
    """Yield a list without each of its elements in turn."""
    return (items[:index] + items[index + 1 :] for index in range(len(items)))


def faults(node: Any, holder: ast.AST, *, in_module: bool) -> Iterator[Any]:
    """Yield what could stand in the place of a node by mistake."""
    match node:
        case ast.Compare(ops=[op]):
            yield from (changed(node, ops=[other()]) for other in MISTAKEN[type(op)])
        case ast.BoolOp(op=op) | ast.BinOp(op=ast.Add() | ast.Sub() as op):
            yield from (changed(node, op=other()) for other in MISTAKEN[type(op)])
        case ast.UnaryOp(op=ast.Not()):
            yield node.operand
        case ast.Constant(value=bool(flag)):
            yield ast.Constant(not flag)
        case ast.Constant(value=int(number) | float(number)):
            yield ast.Constant(number + 1)
        case ast.Constant(value=str(text)) if isinstance(holder, ast.arguments):
            yield ast.Constant(f"{text}x")
        case ast.Dict():
            yield from (changed(node, keys=k, values=v) for k, v in zip(lacking(node.keys), lacking(node.values), strict=True))
        case ast.Tuple(elts=[*_, ast.Constant(value=end)]) if end is ...:
            return  # tuple[int, ...]
        case ast.Tuple(ctx=ast.Load(), elts=[_, _, *_]) if in_module or all(isinstance(each, ast.Constant) for each in node.elts):
            yield from (changed(node, elts=each) for each in lacking(node.elts))
        case ast.List(ctx=ast.Load()) | ast.Set(elts=[_, _, *_]):
            yield from (changed(node, elts=each) for each in lacking(node.elts))
        case ast.If() | ast.IfExp():
            yield from (changed(node, test=ast.Constant(value)) for value in (True, False))
        case ast.Return() if isinstance(holder, ast.FunctionDef):
            return  # the last line of a function: without it nothing works
        case ast.Return() | ast.Raise() | ast.Continue():
            yield ast.Pass()
        case ast.comprehension():
            yield from (changed(node, ifs=each) for each in lacking(node.ifs))
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            yield from calls(node, name)


def calls(node: ast.Call, name: str) -> Iterator[ast.Call]:
    """Yield calls that could stand in the place of one by mistake: another order, the other end, a pattern that lacks an alternative."""
    if name in ("sorted", "sort"):
        yield from (changed(node, keywords=each) for each in lacking(node.keywords))
        yield changed(node, keywords=[*node.keywords, ast.keyword("reverse", ast.Constant(True))])
    if name == "sorted":
        yield changed(node, func=ast.Name("list"), keywords=[])
    if name in ("min", "max"):
        yield changed(node, func=ast.Name("max" if name == "min" else "min"))
    if ast.unparse(node.func).startswith("re."):
        pattern = str(getattr(node.args[0], "value", ""))
        yield from (changed(node, args=[ast.Constant(less), *node.args[1:]]) for less in patterns(pattern))


def patterns(pattern: str) -> Iterator[str]:
    """Yield a regular expression without each of its plain alternatives in turn: of `a(b|c)`, `a(c)` and `a(b)`."""
    for found in re.finditer(r"(?:^|(?<=[(|]))(?:\?:)?([^()|]+)(?=([|)]|$))", pattern):
        start, end = found.span(1)
        if found[2] == "|":
            yield pattern[:start] + pattern[end + 1 :]
        elif pattern[start - 1 : start] == "|":
            yield pattern[: start - 1] + pattern[end:]


def places(node: ast.AST, where: str = "", *, in_module: bool = True) -> Iterator[tuple[ast.AST, str, str, bool]]:
    """Yield every field of a tree that can be changed: its node, its name, the function or class around, whether outside of functions."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        where = f"{where}.{node.name}".lstrip(".")
        in_module = in_module and isinstance(node, ast.ClassDef)
    for field, value in ast.iter_fields(node):
        # Types say nothing while the program runs, but for those of the fields of a class, which pydantic reads.
        if field in ("decorator_list", "returns") or (field == "annotation" and not (in_module and where)):
            continue
        yield node, field, where, in_module
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from places(child, where, in_module=in_module and field != "annotation")


def mutants(module: str, text: str, alike: Container[tuple[str, ...]] = ALIKE) -> Iterator[Mutant]:
    """Yield every mutant of a module but those that are known to be alike."""
    tree = ast.parse(text)
    for holder, field, where, in_module in list(places(tree)):
        whole = getattr(holder, field)
        for index, node in enumerate(whole if isinstance(whole, list) else [whole]):
            for fault in faults(node, holder, in_module=in_module):
                setattr(holder, field, [*whole[:index], fault, *whole[index + 1 :]] if isinstance(whole, list) else fault)
                line = getattr(node, "lineno", getattr(holder, "lineno", 0))
                mutant = Mutant(module, where, line, said(node), said(fault), ast.unparse(ast.fix_missing_locations(tree)))
                if (module, where, mutant.before, mutant.after) not in alike:
                    yield mutant
            setattr(holder, field, whole)


def said(node: ast.AST) -> str:
    """Return a node as one line of code; of an `if` the condition alone."""
    return " ".join((f"if {ast.unparse(node.test)}" if isinstance(node, ast.If) else ast.unparse(node)).split())


# Are they found ---------------------------------------------------------------------------------------------------


def asked_of(module: str) -> list[str]:
    """Return the tests that promise what a module does, its own first and the whole room last."""
    room, _, name = module.rpartition("/")
    wanted = [f"tests/{room}/test_{name}.py".replace("//", "/"), *ELSEWHERE.get(module, ()), *([f"tests/{room}"] if room else [])]
    return [each for each in wanted if (PACKAGE.parent / each).exists()]


def run(folder: Path, mutant: Mutant) -> None:
    """Run the tests of a module, silently, with the mutant in its place, and end this process: with 1 where a test failed."""
    os.setsid()
    os.chdir(folder)
    sys.path[0] = str(folder)
    for name in [name for name in sys.modules if name.partition(".")[0] in ("tests", "bodymap")]:
        del sys.modules[name]
    wanted, usual = f"bodymap.{mutant.module.replace('/', '.')}", SourceFileLoader.get_code
    SourceFileLoader.get_code = (  # type: ignore[method-assign]
        lambda self, fullname: compile(mutant.text, "mutant", "exec") if fullname == wanted else usual(self, fullname)
    )
    sys.dont_write_bytecode = False  # in the copy: what is compiled once serves all mutants
    for stream in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
    options = ["-x", "-p", "no:cacheprovider", "-p", "no:xdist", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
    os._exit(any(pytest.main([tests, *options, "-m", "not slow and not soak"]) for tests in asked_of(mutant.module)))


def tried(folder: Path, waiting: list[Mutant]) -> Iterator[tuple[Mutant, str]]:
    """Yield what became of each mutant: found, SURVIVED, or NO END; as many run at a time as there are processors."""
    waiting, busy = list(waiting), list[tuple[Mutant, Any, float]]()
    while waiting or busy:
        while waiting and len(busy) < (os.cpu_count() or 1):
            process = FORK.Process(target=run, args=(folder, waiting[0]))
            process.start()
            busy.append((waiting.pop(0), process, time.monotonic() + SECONDS))
        connection.wait([process.sentinel for _, process, _ in busy], timeout=1)
        for mutant, process, until in list(busy):
            if not process.is_alive():
                busy.remove((mutant, process, until))
                yield mutant, {0: "SURVIVED", -signal.SIGKILL: "NO END"}.get(process.exitcode, "found")
            elif time.monotonic() > until:
                os.killpg(process.pid, signal.SIGKILL)


def judged(folder: Path, group: str, chosen: list[Mutant]) -> bool:
    """Print what became of each mutant of a group; return whether enough were found."""
    survived = 0
    for mutant, fate in tried(folder, chosen):
        print(f"{fate:8} {mutant}", flush=True)
        survived += fate == "SURVIVED"
    share = 100 - 100 * survived / (len(chosen) or 1)
    print(f"{group}: {len(chosen) - survived} of {len(chosen)} found, {share:.0f} % (bar {BARS[group]} %)\n", flush=True)
    return share >= BARS[group]


def main() -> int:
    """Return 0 where every group reaches its bar."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutate", description="Does a test fail for each small fault in a rule?")
    parser.add_argument("modules", nargs="*", help="such as content/hide: every mutant of these alone")
    parser.add_argument("--all", action="store_true", help="every mutant of every module, not a sample")
    parser.add_argument("--sample", type=int, default=100, help="how many of the large group (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another sample (default: %(default)s)")
    asked = parser.parse_args()
    for name in PRELOADED:
        importlib.import_module(name)
    good = True
    with tempfile.TemporaryDirectory() as at:
        folder = Path(
            shutil.copytree(PACKAGE.parent, Path(at) / "copy", ignore=shutil.ignore_patterns(".*", "__pycache__", "browser", "real"))
        )
        for group, modules in GROUPS.items():
            texts = {each: (PACKAGE / f"{each}.py").read_text("utf-8") for each in modules if each in (asked.modules or modules)}
            rooms = {asked_of(each)[-1]: Mutant(each, "", 0, "", "", text) for each, text in texts.items()}
            if red := [each.module for each, fate in tried(folder, list(rooms.values())) if fate != "SURVIVED"]:
                raise SystemExit(f"Tests fail without any fault put in, those of: {', '.join(red)}. Mend them first.")
            chosen = [mutant for module, text in texts.items() for mutant in mutants(module, text)]
            if BARS[group] < 100 and not asked.all and not asked.modules and len(chosen) > asked.sample:
                chosen = random.Random(asked.seed).sample(chosen, asked.sample)
            good = judged(folder, group, chosen) and good if chosen else good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
