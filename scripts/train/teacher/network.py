"""The teacher: the encoder, and what is read off its words: tags, arcs, relations, names; and how trees and names are decoded."""

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder import File, Tok, Encoder

START = 5
NL = 13


class Mlp(nn.Module):
    def __init__(s, i, o):
        super().__init__()
        s.l = nn.Linear(i, o)

    def forward(s, x):
        return F.dropout(F.gelu(s.l(x)), 0.3, s.training)


class Teacher(nn.Module):
    def __init__(s, nrel, f=None):
        super().__init__()
        s.f = f or File()
        s.tok = Tok(s.f)
        s.enc = Encoder(s.f)
        H = s.f.H
        for l in range(START):
            for p in s.enc.layers[l].parameters():
                p.requires_grad = False
        s.mix = nn.Parameter(torch.tensor([0.0] * (s.f.NL - START - 1) + [2.0]))
        s.reg = nn.Embedding(4, 64)
        s.root = nn.Parameter(torch.randn(H) * 0.05)
        D = H + 64
        s.tag = nn.Sequential(Mlp(D, 256), nn.Linear(256, 17))
        A, R = 384, 128
        s.ad, s.ah, s.rd, s.rh = Mlp(D, A), Mlp(D, A), Mlp(D, R), Mlp(D, R)
        s.A = nn.Parameter(torch.zeros(A, A + 0))
        nn.init.xavier_uniform_(s.A)
        s.Ab = nn.Parameter(torch.zeros(A))
        s.R = nn.Parameter(torch.zeros(nrel, R + 1, R + 1))
        nn.init.normal_(s.R, 0, 0.02)
        s.dist = nn.Embedding(64, 1)
        nn.init.zeros_(s.dist.weight)
        s.ner = nn.Sequential(Mlp(H, 256))
        s.nerout = nn.ModuleList([nn.Linear(256, NL) for _ in range(3)])

    def pieces(s, words):
        ids = [s.f.bos]
        first = []
        for w in words:
            p = s.tok.word(w)[:12]
            first.append((len(ids), len(p)))
            ids += p
        return ids + [s.f.eos], first

    def lower(s, ids_list):
        """Hidden states after the frozen layers, one tensor per sentence."""
        T = max(map(len, ids_list))
        B = len(ids_list)
        ids = torch.full((B, T), s.f.pad)
        m = torch.zeros(B, T, dtype=torch.bool)
        for b, i in enumerate(ids_list):
            ids[b, : len(i)] = torch.tensor(i)
            m[b, : len(i)] = True
        x = s.enc.embed(ids)
        mask = None if bool(m.all()) else m[:, None, None, :]
        x = s.enc.run(x, mask, 0, START)
        return x, m

    def upper(s, x, m, pool):
        mask = None if bool(m.all()) else m[:, None, None, :]
        w = torch.softmax(s.mix, 0)
        out = 0
        for k, l in enumerate(range(START, s.f.NL)):
            x = s.enc.layers[l](x, mask)
            out = out + w[k] * x
        return torch.bmm(pool.to(out.dtype), out)  # B x W x H

    def parse(s, h, reg):
        B, W, H = h.shape
        h = torch.cat([s.root.to(h.dtype).expand(B, 1, H), h], 1)
        h = F.dropout(h, 0.2, s.training)
        z = torch.cat([h, s.reg(reg)[:, None, :].expand(B, W + 1, 64).to(h.dtype)], 2)
        tag = s.tag(z[:, 1:])
        d, a = s.ad(z), s.ah(z)
        arc = torch.bmm(d[:, 1:] @ s.A.to(d.dtype), a.transpose(1, 2)) + (a @ s.Ab.to(d.dtype))[:, None, :]
        return tag, arc.float(), s.rd(z), s.rh(z)

    def relscore(s, rd, rh, heads):
        """rd,rh: B x W+1 x R; heads: B x W (0=root) -> B x W x nrel"""
        h = torch.gather(rh, 1, heads[:, :, None].expand(-1, -1, rh.shape[2]))
        one = torch.ones_like(h[:, :, :1])
        d = torch.cat([rd[:, 1:], one], 2)
        h = torch.cat([h, one], 2)
        t = torch.einsum("bwi,rij->bwrj", d, s.R.to(d.dtype))
        return (t * h[:, :, None, :]).sum(3)

    def ners(s, h, c):
        z = s.ner(F.dropout(h, 0.2, s.training))
        return s.nerout[c](z)


def pooling(firsts, W, T):
    p = torch.zeros(len(firsts), W, T)
    for b, f in enumerate(firsts):
        for i, (a, n) in enumerate(f):
            p[b, i, a : a + n] = 1 / n
    return p


def mst(S):
    """S: n x (n+1) scores, head 0=root; single root. Chu-Liu/Edmonds; returns heads list."""
    n = S.shape[0]
    h = S.argmax(1)
    if (h == 0).sum() == 1 and not cyclic(h):
        return h
    M = np.full((n + 1, n + 1), -1e9)
    M[1:] = S
    for i in range(n + 1):
        M[i, i] = -1e9
    best = None
    bs = -1e18
    # try single roots by penalty: choose the best few root candidates
    cands = np.argsort(
        -(S[:, 0] - np.where(np.eye(n, n + 1, 1) > 0, -1e9, S)[:, 1:].max(1) if n > 1 else S[:, 0])
    )[:4]
    for r in cands:
        Q = M.copy()
        Q[1:, 0] = -1e9
        Q[r + 1, :] = -1e9
        Q[r + 1, 0] = 0
        t = cle(Q)
        sc = sum(M[i, t[i]] for i in range(1, n + 1))
        if sc > bs:
            bs = sc
            best = t
    return best[1:]


def cyclic(h):
    n = len(h)
    st = [0] * (n + 1)
    for i in range(1, n + 1):
        j = i
        path = []
        while j and st[j] == 0:
            st[j] = 1
            path.append(j)
            j = h[j - 1]
        if j and st[j] == 1:
            return True
        for p in path:
            st[p] = 2
    return False


def cle(M):
    N = M.shape[0]
    h = M.argmax(1)
    h[0] = -1
    # find cycle
    color = [0] * N
    cyc = None
    for i in range(1, N):
        j = i
        path = []
        while j > 0 and color[j] == 0:
            color[j] = 1
            path.append(j)
            j = h[j]
        if j > 0 and color[j] == 1:
            cyc = path[path.index(j) :]
            break
        for p in path:
            color[p] = 2
    if cyc is None:
        return h
    inc = set(cyc)
    rest = [i for i in range(N) if i not in inc]
    idx = {v: k for k, v in enumerate(rest)}
    c = len(rest)
    Q = np.full((c + 1, c + 1), -1e9)
    R = np.array(rest)
    C = np.array(cyc)
    Q[:c, :c] = M[np.ix_(R, R)]
    into = M[np.ix_(C, R)] - M[C, h[C]][:, None]
    Q[c, :c] = into.max(0)
    src = into.argmax(0)
    out = M[np.ix_(R, C)]
    Q[:c, c] = out.max(1)
    dst = out.argmax(1)
    Q[0, :] = -1e9
    Q[c, c] = -1e9
    t = cle(Q)
    r = h.copy()
    for k in range(1, c):
        r[rest[k]] = rest[t[k]] if t[k] < c else C[dst[k]]
    r[C[src[t[c]]]] = rest[t[c]]
    r[0] = -1
    return r


OK = np.zeros((NL + 1, NL + 1), bool)  # from,to ; index NL = boundary
for a in range(NL + 1):
    for b in range(NL + 1):
        pa = None if a in (0, NL) else (a - 1) % 4
        pb = None if b in (0, NL) else (b - 1) % 4
        openA = pa in (0, 1)
        contB = pb in (1, 2)
        OK[a, b] = (openA and contB and (a - 1) // 4 == (b - 1) // 4) if (openA or contB) else True
TR = np.where(OK, 0, -1e9)


def viterbi(lp):
    n = len(lp)
    s = lp[0] + TR[NL, :NL]
    bp = []
    for i in range(1, n):
        m = s[:, None] + TR[:NL, :NL]
        k = m.argmax(0)
        bp.append(k)
        s = m[k, range(NL)] + lp[i]
    s = s + TR[:NL, NL]
    y = [int(s.argmax())]
    for k in bp[::-1]:
        y.append(int(k[y[-1]]))
    return y[::-1]
