package inia.install.maven;

import inia.install.Progress;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Tells how much of each jar has come. */
final class Transfers extends AbstractTransferListener {
    private final Progress progress;

    Transfers(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void transferStarted(TransferEvent event) {
        tell(event);
    }

    @Override
    public void transferProgressed(TransferEvent event) {
        tell(event);
    }

    @Override
    public void transferSucceeded(TransferEvent event) {
        tell(event);
    }

    private void tell(TransferEvent event) {
        String name = event.getResource().getResourceName();
        if (name.endsWith(".jar")) {
            progress.received(
                    name.substring(name.lastIndexOf('/') + 1),
                    event.getTransferredBytes(),
                    event.getResource().getContentLength());
        }
    }
}
