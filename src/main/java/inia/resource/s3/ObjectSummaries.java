package inia.resource.s3;

import inia.resource.BatchCollection;

/** The objects of a bucket, by key: {@code objects().filter("Prefix", "logs/").delete()}. */
public interface ObjectSummaries extends BatchCollection<ObjectSummary, ObjectSummaries>, ObjectBatch {}
