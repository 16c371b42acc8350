"""The baselines of `--example measure`: the same rows and parts through scikit-learn and fastText, on one thread.

    python baselines.py               prints the names of the models that can run here, as JSON
    python baselines.py MODEL JOB     runs one on the job file and prints its answers and costs, as JSON

Seconds are CPU seconds of the whole process (time.process_time), so a hidden second thread would be counted.
"""

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

import importlib.util
import json
import signal
import sys
import tempfile
import time

PASSES_TAKE = 2.0


class TooSlow(Exception):
    pass


class Sklearn:
    """TF-IDF of words and pairs of words, and of runs of 3 to 5 characters inside words; a linear model on top.

    Words of one letter count, and a run must occur in two texts: in this make it is both the most accurate and the fastest
    of those we tried, so the one to beat.
    """

    def __init__(self, kind):
        import sklearn
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import FeatureUnion
        from sklearn.svm import LinearSVC

        words = TfidfVectorizer(token_pattern=r"(?u)\b\w+\b", ngram_range=(1, 2), sublinear_tf=True)
        letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=2, sublinear_tf=True)
        self.vectors = FeatureUnion([("words", words), ("letters", letters)])
        self.model = LinearSVC(C=0.5) if kind == "svm" else LogisticRegression(C=20, max_iter=1000)
        title = "linear SVM" if kind == "svm" else "logistic regression"
        self.kind, self.name = kind, f"scikit-learn {sklearn.__version__}, TF-IDF + {title}"

    def fit(self, texts, labels):
        self.model.fit(self.vectors.fit_transform(texts), labels)

    def predict(self, texts):
        return self.model.predict(self.vectors.transform(texts))

    def scored(self, texts):
        """The label, and the margin (SVM) or the highest probability (logistic regression)."""
        import numpy as np

        rows = self.vectors.transform(texts)
        if self.kind == "svm":
            scores = self.model.decision_function(rows)
            if scores.ndim == 1:
                scores = np.column_stack([-scores, scores])
            top = np.sort(scores, axis=1)
            sure = top[:, -1] - top[:, -2]
        else:
            scores = self.model.predict_proba(rows)
            sure = scores.max(axis=1)
        return self.model.classes_[scores.argmax(axis=1)], sure


class FastText:
    """fastText, supervised: pairs of words, runs of 3 to 5 characters."""

    name = "fastText 0.9.2 (C++)"

    def fit(self, texts, labels):
        import fasttext

        fasttext.FastText.eprint = lambda *_: None
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            for text, label in zip(texts, labels):
                file.write(f"__label__{label} {clean(text)}\n")
            file.flush()
            self.model = fasttext.train_supervised(
                file.name, wordNgrams=2, minn=3, maxn=5, lr=0.5, epoch=25, dim=100, thread=1, verbose=0
            )

    def predict(self, texts):
        return self.model.predict([clean(text) for text in texts])[0]

    def scored(self, texts):
        labels, sure = self.model.predict([clean(text) for text in texts])
        number = lambda found: int(found[0][len("__label__") :]) if len(found) else 0
        return [number(found) for found in labels], [float(s[0]) if len(s) else 0.0 for s in sure]


def clean(text):
    """Lower case, punctuation apart from the words, one line: what fastText's makers advise."""
    return " ".join("".join(c if c.isalnum() or c.isspace() else f" {c} " for c in text.lower()).split())


def main():
    if len(sys.argv) == 1:
        found = lambda package: importlib.util.find_spec(package) is not None
        if not found("sklearn"):
            sys.exit("scikit-learn is not installed there")
        return print(json.dumps(["svm", "lr"] + ["fasttext"] * found("fasttext")))
    kind = sys.argv[1]
    with open(sys.argv[2], encoding="utf-8") as file:
        job = json.load(file)
    make = FastText if kind == "fasttext" else lambda: Sklearn(kind)
    print(json.dumps(run(make, job, job["budget"] if kind == "lr" else 0)))


def run(make, job, budget):
    texts, labels, parts = job["texts"], job["labels"], job["parts"]
    make()  # imports, so that they are in the memory and not in the time
    out = {"name": make().name, "answers": [], "fit": 0.0, "start": peak_memory()}
    for place, part in enumerate(parts):
        rows = [texts[i] for i in part["judge"]]
        model, start = make(), time.process_time()
        try:
            limited(budget, lambda: model.fit([texts[i] for i in part["learn"]], [labels[i] for i in part["learn"]]))
        except TooSlow:
            return {"name": out["name"], "skipped": f"skipped: one fit takes more than {budget} CPU s (--all runs it)"}
        out["fit"] += (time.process_time() - start) / len(parts)
        if place == 0:
            out["cold"], out["warm"] = speed(model, rows)
            out["peak"] = peak_memory()
        out["answers"] += [[int(label), float(sure)] for label, sure in zip(*model.scored(rows))]
    return out


def limited(seconds, work):
    def stop(*_):
        raise TooSlow

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    work()
    signal.setitimer(signal.ITIMER_PROF, 0)


def speed(model, rows):
    """Answers per CPU second: in the first pass, and in passes after it. All rows in one call."""

    def once():
        start = time.process_time()
        model.predict(rows)
        return time.process_time() - start

    first, passes, seconds = once(), 0, 0.0
    while seconds < PASSES_TAKE:
        seconds += once()
        passes += 1
    return len(rows) / first, len(rows) * passes / seconds


def peak_memory():
    """The most memory held so far, in megabytes."""
    with open("/proc/self/status", encoding="ascii") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM:"))


if __name__ == "__main__":
    main()
