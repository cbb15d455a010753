"""Labels sentences with the teacher: python label.py TEACHER.pt SENTENCES.jsonl OUT.jsonl; trees go to OUT.jsonl, names to OUT.jsonl.ner."""

import sys
import json
import time
import numpy as np
import torch
import corpora as data
from network import *

torch.set_num_threads(1)
ck = torch.load(sys.argv[1])
rels = ck["rels"]
m = Teacher(len(rels))
m.load_state_dict({k: v.float() if v.dtype == torch.half else v for k, v in ck["sd"].items()})
m.eval()
src = [json.loads(l) for l in open(sys.argv[2])]
todo = [i for i, d in enumerate(src) if 4 <= len(d["w"]) <= 70]
out = {}
t0 = time.time()
nw = 0
for i in todo:
    src[i]["ids"], src[i]["first"] = m.pieces(src[i]["w"])
todo = [i for i in todo if len(src[i]["ids"]) <= 200]
todo.sort(key=lambda i: len(src[i]["ids"]))
batches = []
cur = []
for i in todo:
    if cur and (len(cur) + 1) * len(src[i]["ids"]) > 5000:
        batches.append(cur)
        cur = []
    cur.append(i)
batches.append(cur)
NEWS, GSD = 0, 2
f = open(sys.argv[3], "w")
g = open(sys.argv[3] + ".ner", "w")
q = lambda a: [int(x) for x in np.clip(np.round(a * 9), 0, 9)]
with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
    for bi, b in enumerate(batches):
        x, mk = m.lower([src[i]["ids"] for i in b])
        B = len(b)
        W = max(len(src[i]["w"]) for i in b)
        h = m.upper(x, mk, pooling([src[i]["first"] for i in b], W, x.shape[1]))
        res = [{} for _ in b]
        for reg in (NEWS, GSD):
            tag, arc, rd, rh = m.parse(h, torch.full((B,), reg))
            for k, i in enumerate(b):
                arc[k, :, len(src[i]["w"]) + 1 :] = -1e4
            lp = torch.log_softmax(arc, 2).numpy()
            heads = torch.zeros(B, W, dtype=torch.long)
            conf = []
            for k, i in enumerate(b):
                n = len(src[i]["w"])
                hh = np.array(mst(lp[k, :n, : n + 1]))
                heads[k, :n] = torch.from_numpy(hh.copy())
                conf.append(np.exp(lp[k, np.arange(n), hh]))
            rp = torch.softmax(m.relscore(rd, rh, heads).float(), 2)
            rc, rr = rp.max(2)
            tc, tt = torch.softmax(tag.float(), 2).max(2)
            for k, i in enumerate(b):
                n = len(src[i]["w"])
                res[k][reg] = [
                    heads[k, :n].tolist(),
                    rr[k, :n].tolist(),
                    tt[k, :n].tolist(),
                    q(conf[k]),
                    q(rc[k, :n].numpy()),
                    q(tc[k, :n].numpy()),
                ]
        for k, i in enumerate(b):
            f.write(
                json.dumps(
                    {"i": i, "w": src[i]["w"], "n": res[k][NEWS], "g": res[k][GSD]},
                    separators=(",", ":"),
                    ensure_ascii=False,
                )
                + "\n"
            )
            nw += len(src[i]["w"])
        z = m.ner(h)
        lps = [torch.log_softmax(o(z).float(), 2).numpy() for o in m.nerout]
        for k, i in enumerate(b):
            n = len(src[i]["w"])
            r = {"i": i, "w": src[i]["w"]}
            for c, name in enumerate(data.NER):
                y = viterbi(lps[c][k, :n])
                r[name] = y
                r[name + "_p"] = [round(float(np.exp(lps[c][k, t, y[t]])), 2) for t in range(n)]
            g.write(json.dumps(r, separators=(",", ":"), ensure_ascii=False) + "\n")
        if bi % 50 == 49:
            print(bi + 1, len(batches), nw, f"{time.time()-t0:.0f}s", flush=True)
            f.flush()
            g.flush()
f.close()
print("done", nw, time.time() - t0)
json.dump(rels, open(sys.argv[3] + ".relations", "w"))
