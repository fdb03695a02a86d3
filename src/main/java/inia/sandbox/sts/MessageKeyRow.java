package inia.sandbox.sts;

/** The key that messages about refused calls are encoded with. */
record MessageKeyRow(byte[] secret) {
    @Override
    public String toString() {
        return "MessageKeyRow[****]";
    }
}
