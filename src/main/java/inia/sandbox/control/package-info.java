/**
 * A teacher's controls: faults, small pages, the log of calls, what changed; and how programs of this machine reach them.
 *
 * <p>Everything is under {@code /_sandbox/}, answered to this machine's programs only, never to web pages. What changes something
 * is a POST or DELETE; parameters stand in the query; answers are JSON:
 *
 * <pre>
 * POST   /_sandbox/reset                                       empties it, and ends all that is below
 * GET    /_sandbox/snapshots                                   their names
 * POST   /_sandbox/snapshots/NAME                              takes one; DELETE deletes it
 * POST   /_sandbox/snapshots/NAME/restore                      goes back to it
 * POST   /_sandbox/changes                                     what changed since the last time this was asked
 * GET    /_sandbox/changes?since=NAME                          what changed since a snapshot
 * GET    /_sandbox/clock                                       the time
 * POST   /_sandbox/clock?advance=PT1H                          or ?frozen=true, ?frozen=false
 * GET    /_sandbox/faults                                      DELETE ends all
 * POST   /_sandbox/faults?operation=s3:PutObject&amp;status=503&amp;times=2
 *        code=SlowDown, delay=PT2S, drop=before|after, perSecond=5  further effects
 * POST   /_sandbox/faults/ID?times=3                           changes one; DELETE ends it
 * GET    /_sandbox/settings                                    POST ?settle=PT5S, ?pages=2, ?quotas=true, ?fixed=true changes them
 * GET    /_sandbox/log?last=100                                the latest calls, the newest last
 * </pre>
 *
 * Durations are ISO's ({@code PT1.5S}) or seconds. May use: the store, and the words of calls, HTTP and protocols.
 */
package inia.sandbox.control;
