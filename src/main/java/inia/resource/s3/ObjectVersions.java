package inia.resource.s3;

import inia.resource.BatchCollection;

/** The versions of the objects of a bucket, with the marks that objects were deleted. */
public interface ObjectVersions extends BatchCollection<ObjectVersion, ObjectVersions>, VersionBatch {}
