"""Trains the teacher: python train.py EPOCHS TREES.jsonl OUT.pt (about 50 minutes on one core)."""

import sys
import time
import json
import random
import numpy as np
import torch
import torch.nn.functional as F
import corpora as data
import network as model
from network import Teacher, pooling, mst, viterbi, START

torch.set_num_threads(1)
torch.manual_seed(1)
random.seed(1)
EPOCHS = int(sys.argv[1])
OUT = sys.argv[3]
t0 = time.time()
T = data.trees(sys.argv[2])
rels = sorted({r for d in T for r in d["r"]})
ri = {r: i for i, r in enumerate(rels)}
uni = np.array([sorted({r.split(":")[0] for r in rels}).index(r.split(":")[0]) for r in rels])
ti = {t: i for i, t in enumerate(data.UPOS)}
N = data.ner("train")
ND = data.ner("dev")
for d in T:
    d["kind"] = "p"
    d["ty"] = [ti[t] for t in d["t"]]
    d["ry"] = [ri[r] for r in d["r"]]
for d in N + ND:
    d["kind"] = "n"
m = Teacher(len(rels))
m.rels = rels
allx = [d for d in T + N + ND]
for d in allx:
    d["ids"], d["first"] = m.pieces(d["w"])
allx = [d for d in allx if len(d["ids"]) <= 300]
print(
    "pieces",
    sum(len(d["ids"]) for d in allx),
    "words",
    sum(len(d["w"]) for d in allx),
    time.time() - t0,
    flush=True,
)


def batches(ds, cap=2600, shuffle=True):
    ds = sorted(ds, key=lambda d: (len(d["ids"]) + (random.random() * 4 if shuffle else 0)))
    out = []
    cur = []
    for d in ds:
        if cur and (len(cur) + 1) * max(len(d["ids"]), len(cur[-1]["ids"])) > cap:
            out.append(cur)
            cur = []
        cur.append(d)
    if cur:
        out.append(cur)
    if shuffle:
        random.shuffle(out)
    return out


m.eval()
with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
    for b in batches(allx, 6000, False):
        x, _ = m.lower([d["ids"] for d in b])
        for k, d in enumerate(b):
            d["x"] = x[k, : len(d["ids"])].float().half().clone()
print("cached", time.time() - t0, flush=True)


def collate(b):
    L = max(len(d["ids"]) for d in b)
    W = max(len(d["w"]) for d in b)
    B = len(b)
    x = torch.zeros(B, L, m.f.H)
    mk = torch.zeros(B, L, dtype=torch.bool)
    for k, d in enumerate(b):
        x[k, : len(d["ids"])] = d["x"].float()
        mk[k, : len(d["ids"])] = True
    return x, mk, pooling([d["first"] for d in b], W, L), W


def pad(b, key, W, fill=-100):
    y = torch.full((len(b), W), fill)
    for k, d in enumerate(b):
        y[k, : len(d[key])] = torch.tensor(d[key])
    return y


def forward(b):
    x, mk, pool, W = collate(b)
    h = m.upper(x, mk, pool)
    return h, W


def loss(b):
    h, W = forward(b)
    if b[0]["kind"] == "n":
        y = pad(b, "y", W)
        L = 0
        z = m.ner(F.dropout(h, 0.2, m.training))
        reg = torch.tensor([d["reg"] for d in b])
        o = torch.stack([l(z) for l in m.nerout], 1)[torch.arange(len(b)), reg]
        return 2.0 * F.cross_entropy(o.float().reshape(-1, model.NL), y.reshape(-1), ignore_index=-100)
    reg = torch.tensor([d["reg"] for d in b])
    tag, arc, rd, rh = m.parse(h, reg)
    hy = pad(b, "h", W)
    ty = pad(b, "ty", W)
    ry = pad(b, "ry", W)
    for k, d in enumerate(b):
        arc[k, :, len(d["w"]) + 1 :] = -1e4
    rs = m.relscore(rd, rh, hy.clamp(min=0)).float()
    ce = lambda o, y: F.cross_entropy(o.reshape(-1, o.shape[-1]).float(), y.reshape(-1), ignore_index=-100)
    return 0.5 * ce(tag, ty) + ce(arc, hy) + 0.7 * ce(rs, ry)


@torch.no_grad()
def evaluate():
    m.eval()
    res = {}
    with torch.autocast("cpu", torch.bfloat16):
        c = {}
        for b in batches([d for d in T if d["held"]], 6000, False):
            h, W = forward(b)
            reg = torch.tensor([d["reg"] for d in b])
            tag, arc, rd, rh = m.parse(h, reg)
            lp = torch.log_softmax(arc, 2).numpy()
            heads = torch.zeros(len(b), W, dtype=torch.long)
            for k, d in enumerate(b):
                n = len(d["w"])
                heads[k, :n] = torch.from_numpy(np.array(mst(lp[k, :n, : n + 1])).copy())
            rr = m.relscore(rd, rh, heads).float().argmax(2).numpy()
            tg = tag.float().argmax(2).numpy()
            for k, d in enumerate(b):
                n = len(d["w"])
                s = c.setdefault(d["set"], [0, 0, 0, 0])
                hh = heads[k, :n].numpy() == np.array(d["h"])
                s[0] += n
                s[1] += (tg[k, :n] == np.array(d["ty"])).sum()
                s[2] += hh.sum()
                s[3] += (hh & (uni[rr[k, :n]] == uni[np.array(d["ry"])])).sum()
        for k, s in c.items():
            res[k] = " ".join(f"{100*v/s[0]:.2f}" for v in s[1:])
        for name in data.NER:
            cnt = {}
            for b in batches([d for d in ND if d["set"] == name], 6000, False):
                h, W = forward(b)
                lp = torch.log_softmax(m.ners(h, data.NER[name]).float(), 2).numpy()
                for k, d in enumerate(b):
                    n = len(d["w"])
                    g = set(data.decode(d["y"]))
                    p = set(data.decode(viterbi(lp[k, :n])))
                    for K in range(3):
                        q = cnt.setdefault(K, [0, 0, 0])
                        G = {a for a in g if a[2] == K}
                        P = {a for a in p if a[2] == K}
                        q[0] += len(G & P)
                        q[1] += len(G)
                        q[2] += len(P)
            f = lambda q: 200 * q[0] / max(1, q[1] + q[2])
            tot = [sum(q[i] for q in cnt.values()) for i in range(3)]
            res[name] = f"micro {f(tot):.2f} macro {np.mean([f(q) for q in cnt.values()]):.2f}"
    m.train()
    return res


enc = [p for n, p in m.named_parameters() if n.startswith("enc") and p.requires_grad]
hd = [p for n, p in m.named_parameters() if not n.startswith("enc") and p.requires_grad]
LR_E, LR_H = 1.5e-4, 1.5e-3
opt = torch.optim.AdamW(
    [{"params": enc, "lr": LR_E, "base": LR_E}, {"params": hd, "lr": LR_H, "base": LR_H}],
    betas=(0.9, 0.98),
    weight_decay=0.01,
    fused=True,
)
P = [d for d in T if not d["held"] and len(d["ids"]) <= 300]
m.train()


def epochset():
    out = []
    for d in P:
        k = {
            "csui": 3,
            "pud": 1 + (random.random() < 0.5),
            "gsd-r2": 3,
            "gsd-r2-old": int(random.random() < 0.5),
        }[d["set"]]
        out += [d] * k
    return out


nsteps = None
step = 0
for ep in range(EPOCHS):
    bs = batches(epochset()) + batches(N)
    random.shuffle(bs)
    if nsteps is None:
        nsteps = len(bs) * EPOCHS
        print("steps/epoch", len(bs))
    tot = 0
    te = time.time()
    for i, b in enumerate(bs):
        fr = step / nsteps
        sc = min(1, step / 150) * max(0.02, 1 - fr)
        for g in opt.param_groups:
            g["lr"] = g["base"] * sc
        with torch.autocast("cpu", torch.bfloat16):
            l = loss(b)
        opt.zero_grad()
        l.backward()
        torch.nn.utils.clip_grad_norm_(enc + hd, 2.0, foreach=True)
        opt.step()
        step += 1
        tot += l.item()
        if i % 20 == 19:
            print(ep, i + 1, f"{tot/(i+1):.3f}", f"{time.time()-te:.0f}s", flush=True)
    print("EPOCH", ep, f"{tot/len(bs):.3f}", f"{time.time()-t0:.0f}s", json.dumps(evaluate()), flush=True)
    sd = {k: v for k, v in m.state_dict().items()}
    torch.save(
        {"rels": rels, "sd": {k: (v.half() if v.dtype == torch.float32 else v) for k, v in sd.items()}},
        OUT + ".tmp",
    )
    import os

    os.rename(OUT + ".tmp", OUT)
