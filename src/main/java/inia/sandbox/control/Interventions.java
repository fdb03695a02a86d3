package inia.sandbox.control;

/**
 * What a teacher lets happen to calls, and what is known of them afterwards.
 *
 * @param faults what goes wrong
 * @param pages how small pages are
 * @param quotas whether AWS's rates hold
 * @param log the latest calls
 * @param gate where calls wait while everything is replaced
 * @param fixing whether all comes out the same each time
 */
public record Interventions(Faults faults, PageSize pages, Quotas quotas, CallLog log, Gate gate, Fixing fixing) {
    /** Nothing out of the ordinary. */
    public Interventions() {
        this(new Faults(), new PageSize(), new Quotas(), new CallLog(), new Gate(), new Fixing());
    }

    /** Lets everything be ordinary again, and forgets the calls. */
    public void clear() {
        faults.clear();
        pages.set(0);
        quotas.set(false);
        log.clear();
    }
}
