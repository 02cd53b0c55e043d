"""The Ray recipe for real: two workers, poison rows, a node process and a worker killed in the middle."""
import ray

from cluster_inputs import ADAPTER, COUNT, POISONED, Killer, article, check, no_process_left
from yaosu import ExtractActor

ray.init(num_cpus=3, include_dashboard=False, log_to_driver=False, runtime_env={"env_vars": {"PYTHONPATH": ADAPTER}})
killer = Killer()
killer.start()
rows = ray.data.from_items([article(i) for i in range(COUNT)], override_num_blocks=50)
# the recipe
answers = rows.map_batches(
    ExtractActor,
    fn_constructor_kwargs={"command": POISONED, "options": ["--row-timeout", "20000"]},
    compute=ray.data.ActorPoolStrategy(size=2),
    batch_size=500,
    batch_format="pyarrow",
).take_all()
killer.over.set()
killer.join()
ray.shutdown()
check(answers, killer.killed)
assert len(killer.killed) == 2, killer.killed
no_process_left()
print("Ray: passed")
