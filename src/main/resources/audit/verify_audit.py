#!/usr/bin/env python3
"""Checks a proof file of Tsuzuki's audit log. It needs nothing but Python 3.8 and knows nothing of the desk.

    python3 verify_audit.py FILE [--key KEY]... [--checkpoint NOTE-FILE]...

KEY is a public key of the desk as its owner handed it over (tsuzuki-1234abcd+...+...). Without one the keys in the file
are believed, which proves that nothing was changed since the file was written, and not who wrote it. NOTE-FILE is a
checkpoint that was kept elsewhere. Ends with 0 when everything fits, with 1 when it does not, with 2 when the command is
wrong. The format is described in docs/audit-format.md of the desk.
"""
import base64
import hashlib
import json
import sys

START = "0" * 64


class Wrong(Exception):
    pass


# --- Ed25519 (RFC 8032), to check signatures only -----------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def x_of(y, odd):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and odd):
        raise ValueError("no point")
    return P - x if x % 2 != odd else x


def point(data):
    number = int.from_bytes(data, "little")
    y = number & (1 << 255) - 1
    if y >= P:
        raise ValueError("no point")
    x = x_of(y, number >> 255)
    return x, y, 1, x * y % P


def add(a, b):
    left = (a[1] - a[0]) * (b[1] - b[0]) % P
    right = (a[1] + a[0]) * (b[1] + b[0]) % P
    both = 2 * a[3] * b[3] * D % P
    depth = 2 * a[2] * b[2] % P
    e, f, g, h = right - left, depth - both, depth + both, right + left
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(factor, a):
    result = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            result = add(result, a)
        a = add(a, a)
        factor >>= 1
    return result


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(key, message, signature):
    try:
        if len(signature) != 64:
            return False
        s = int.from_bytes(signature[32:], "little")
        if s >= ORDER:
            return False
        h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
        left, right = times(s, BASE), add(point(signature[:32]), times(h, point(key)))
        return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0
    except ValueError:
        return False


# --- Keys and checkpoints ---------------------------------------------------------------------------------------------


def read_key(text):
    """A key as its owner hands it over: name, four bytes of its hash, type and bytes in Base64."""
    try:
        name, mark, data = text.strip().split("+", 2)
        typed = base64.b64decode(data)
        if typed[0] != 1 or len(typed) != 33:
            raise ValueError
        if hashlib.sha256(name.encode() + b"\n" + typed).digest()[:4].hex() != mark:
            raise ValueError
        return name, bytes.fromhex(mark), typed[1:]
    except (ValueError, IndexError):
        raise Wrong("that is no public key of a desk: " + text) from None


def read_checkpoint(note, keys):
    text, found, last = note.replace("\r\n", "\n").rstrip().rpartition("\n\u2014 ")
    parts = last.split(" ")
    if not found or len(parts) != 2 or not text.endswith("\n"):
        raise Wrong("a checkpoint has no signature")
    data = base64.b64decode(parts[1])
    for name, mark, key in keys:
        if name == parts[0] and mark == data[:4] and is_signed(key, text.encode(), data[4:]):
            break
    else:
        raise Wrong("a checkpoint is not signed with a key that was named")
    lines = text.split("\n")
    return {"origin": lines[0], "size": int(lines[1]), "root": lines[2], "head": lines[3][len("head "):]}


# --- The hash tree (RFC 9162) -----------------------------------------------------------------------------------------


class Tree:
    """Of all subtrees only the roots are kept: one for each bit of the size."""

    def __init__(self):
        self.size = 0
        self.roots = []

    def add(self, entry_hash):
        node = hashlib.sha256(b"\0" + bytes.fromhex(entry_hash)).digest()
        bit = self.size
        while bit & 1:
            node = hashlib.sha256(b"\1" + self.roots.pop() + node).digest()
            bit >>= 1
        self.roots.append(node)
        self.size += 1

    def root(self):
        root = self.roots[-1]
        for subtree in self.roots[-2::-1]:
            root = hashlib.sha256(b"\1" + subtree + root).digest()
        return base64.b64encode(root).decode()


# --- The log ----------------------------------------------------------------------------------------------------------


def canonical(entry):
    """RFC 8785 for what occurs here: names in their order, no blanks, whole numbers."""
    return json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def verify(file, keys, kept):
    header = json.loads(file.readline())
    if header.get("format") != "tsuzuki-audit-1":
        raise Wrong("this is no proof file of version 1")
    if not keys:
        print("No key was named: the keys in the file are believed. Compare them with those that the owner handed over:")
        for key in header["keys"]:
            print("  " + key)
    keys = [read_key(key) for key in keys or header["keys"]]
    kept = [read_checkpoint(note, keys) for note in kept]
    tree, previous, first, compared, end = Tree(), START, "", 0, None
    for line in file:
        try:
            row = json.loads(line)
        except ValueError:
            raise Wrong("entry %d cannot be read" % (tree.size + 1)) from None
        if "end" in row:
            end = row["end"]
        elif "checkpoint" in row:
            checkpoint = read_checkpoint(row["checkpoint"], keys)
            compare(checkpoint, tree, previous, first)
            compared += 1
        else:
            number = tree.size + 1
            if end is not None or row.get("position") != number:
                raise Wrong("entry %d is missing or out of place" % number)
            entry_hash = row.pop("hash", "")
            if hashlib.sha256(canonical(row).encode()).hexdigest() != entry_hash:
                raise Wrong("entry %d was changed" % number)
            if row.get("previous") != previous:
                raise Wrong("entry %d does not follow the one before it" % number)
            tree.add(entry_hash)
            previous = entry_hash
            first = first or entry_hash
            for checkpoint in [one for one in kept if one["size"] == tree.size]:
                compare(checkpoint, tree, previous, first)
                kept.remove(checkpoint)
                compared += 1
    if end != tree.size:
        raise Wrong("the file ends too early, behind entry %d" % tree.size)
    if kept:
        raise Wrong("the log ends before entry %d, which a kept checkpoint knows" % kept[0]["size"])
    print("%d entries fit each other, %d checkpoints were compared. Newest: %s" % (tree.size, compared, previous))


def compare(checkpoint, tree, head, first):
    if checkpoint["size"] != tree.size:
        raise Wrong("a checkpoint stands in the wrong place, behind entry %d" % tree.size)
    if (checkpoint["head"], checkpoint["root"], checkpoint["origin"]) != (head, tree.root(), "tsuzuki/audit/" + first[:16]):
        raise Wrong("the entries up to %d are not those that were signed: the log was written anew" % tree.size)


def main(arguments):
    files, keys, kept = [], [], []
    words = iter(arguments)
    for word in words:
        if word == "--key":
            keys.append(next(words, ""))
        elif word == "--checkpoint":
            kept.append(next(words, ""))
        else:
            files.append(word)
    if len(files) != 1 or files[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        notes = []
        for name in kept:
            with open(name, encoding="utf-8") as note:
                notes.append(note.read())
        with open(files[0], encoding="utf-8", newline="\n") as file:
            verify(file, keys, notes)
        return 0
    except OSError as failure:
        print(failure, file=sys.stderr)
        return 2
    except (Wrong, ValueError, KeyError, TypeError) as wrong:
        print("NOT WHOLE: %s" % wrong, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
