package inia.install;

/** Hears how far a download has come; called by several threads at once. */
public interface Progress {
    /** Hears nothing. */
    Progress NONE = new Progress() {
        @Override
        public void received(String file, long bytes, long total) {}

        @Override
        public void ended() {}
    };

    /**
     * More of a file has come in.
     *
     * @param file its name
     * @param bytes how much of it is here
     * @param total how much it is; negative if that is not known
     */
    void received(String file, long bytes, long total);

    /** Nothing more will come. */
    void ended();
}
