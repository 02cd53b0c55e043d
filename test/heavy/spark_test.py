"""The Spark recipe for real: local-cluster mode (executors are processes of their own), poison rows, two empty partitions, an executor killed in the middle."""
import pandas
from pyspark.sql import SparkSession

from cluster_inputs import ADAPTER, COUNT, POISONED, Killer, article, check, no_process_left
from yaosu import SPARK_SCHEMA, extract_batches

spark = (
    SparkSession.builder.master("local-cluster[2,1,1024]")
    .config("spark.executorEnv.PYTHONPATH", ADAPTER)
    .config("spark.sql.execution.arrow.maxRecordsPerBatch", "500")
    .config("spark.ui.enabled", "false")
    .getOrCreate()
)
killer = Killer()
killer.start()
rows = spark.createDataFrame(pandas.DataFrame([article(i) for i in range(COUNT)])).repartition(6).union(spark.createDataFrame([], "id string, text string, publishedAt string").repartition(2))


# the recipe
def extract(batches):
    return extract_batches(batches, command=POISONED)


answers = [row.asDict() for row in rows.mapInPandas(extract, schema=SPARK_SCHEMA).collect()]
killer.over.set()
killer.join()
spark.stop()
check(answers, killer.killed)
no_process_left()
print("Spark: passed")
