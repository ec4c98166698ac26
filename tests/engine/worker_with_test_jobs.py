"""A worker whose table also has the jobs of `worker_test_jobs`."""

from engine import worker

for name in ("echo", "modules", "broken", "deaf", "stuck", "forbidden", "nice", "greedy"):
    worker.WORKER_JOBS[name] = f"tests.engine.worker_test_jobs:{name}"

if __name__ == "__main__":
    worker.main()
