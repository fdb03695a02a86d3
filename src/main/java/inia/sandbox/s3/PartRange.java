package inia.sandbox.s3;

import inia.sandbox.call.Refusal;

/** Which bytes of an object one of the parts is that it was put together from. */
final class PartRange {
    private PartRange() {}

    /**
     * The bytes of a part; an object that was put whole has one part. {@code null} if the object is empty.
     *
     * @param number the part's place among them, from 1
     */
    static ByteRange of(int number, StoredObject object) {
        PartOperations.checkNumber(number);
        int count = Math.max(1, object.parts().size());
        if (number > count) {
            throw new Refusal("InvalidPartNumber", 416, "The requested partnumber is not satisfiable")
                    .with("ActualPartCount", Integer.toString(count))
                    .with("PartNumberRequested", Integer.toString(number));
        }
        if (object.size() == 0) {
            return null;
        }
        if (object.parts().isEmpty()) {
            return new ByteRange(0, object.size() - 1);
        }
        long first = object.parts().subList(0, number - 1).stream()
                .mapToLong(PartSummary::size)
                .sum();
        return new ByteRange(first, first + object.parts().get(number - 1).size() - 1);
    }
}
