"""Treebanks (as `scripts/run.mjs train/export-sentences` writes them) and name corpora, read for the teacher."""

import json

C = "../shared/corpora"
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
KIND = {
    "PER": 0,
    "PERSON": 0,
    "ORG": 1,
    "ORGANISATION": 1,
    "ORGANIZATION": 1,
    "LOC": 2,
    "LOCATION": 2,
    "PLACE": 2,
}
REG = {"csui": 0, "pud": 1, "gsd-r2": 2, "gsd-r2-old": 3}
NER = {"nergrit": 0, "idner": 1, "nerui": 2}


def trees(path):
    out = []
    for l in open(path):
        d = json.loads(l)
        d["reg"] = REG[d["set"]]
        out.append(d)
    return out


def runs(tags):
    r = []
    first = -1
    op = ""
    for i in range(len(tags) + 1):
        t = tags[i] if i < len(tags) else "O"
        if first >= 0 and not (t.startswith("I-") and t[2:] == op):
            r.append((first, i, op))
            first = -1
        if t != "O" and first < 0:
            first = i
            op = t[2:]
    return r


# BIOES: 0=O, 1+4k+{0:B,1:I,2:E,3:S}
def encode(n, rs):
    y = [0] * n
    for a, b, k in rs:
        o = 1 + 4 * k
        if b - a == 1:
            y[a] = o + 3
        else:
            y[a] = o
            for j in range(a + 1, b - 1):
                y[j] = o + 1
            y[b - 1] = o + 2
    return y


def decode(y):
    r = []
    i = 0
    while i < len(y):
        if y[i] == 0:
            i += 1
            continue
        k = (y[i] - 1) // 4
        p = (y[i] - 1) % 4
        if p == 3:
            r.append((i, i + 1, k))
            i += 1
        else:
            j = i
            while (y[j] - 1) % 4 != 2:
                j += 1
            r.append((i, j + 1, k))
            i = j + 1
    return r


def ner(part):
    out = []
    for c in NER:
        w = []
        t = []
        for l in open(f"{C}/ner/{c}.{part}.tsv", encoding="utf8").read().split("\n") + [""]:
            l = l.rstrip("\r")
            if l == "":
                if w:
                    out.append(
                        {
                            "set": c,
                            "reg": NER[c],
                            "w": w,
                            "y": encode(len(w), [(a, b, KIND[k]) for a, b, k in runs(t)]),
                        }
                    )
                w = []
                t = []
                continue
            p = l.split("\t")
            w.append(p[0] or "_")
            t.append(p[1] if len(p) > 1 else "O")
    return out
