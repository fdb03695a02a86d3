package inia.resource.transfer;

import inia.client.NotSentException;
import inia.client.TransferException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** The file that a download is to become: until it is whole it has another name beside that one. */
final class TargetFile {
    private final Path file;

    private TargetFile(Path file) {
        this.file = file;
    }

    /** The file of that name; a link stays one, and what it leads to is replaced. */
    static TargetFile of(Path named) {
        try {
            Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
            if (Files.isDirectory(file)) {
                throw new NotSentException(named + " is a folder. Name the file: Path.of(\"" + named + "\", \"name\")");
            }
            if (!Files.isDirectory(file.getParent())) {
                throw new NotSentException("There is no folder " + file.getParent()
                        + " to download into. Create it: Files.createDirectories(Path.of(\"" + file.getParent()
                        + "\"))");
            }
            return new TargetFile(file);
        } catch (IOException unknown) {
            throw new NotSentException(named + " can't be written to: " + unknown.getMessage());
        }
    }

    /** Whether it is a pipe or a device, which takes bytes in their order and can't be replaced. */
    boolean special() {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    void stream(Consumer<OutputStream> writer) {
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.accept(out);
        } catch (IOException broken) {
            throw new TransferException(file + " can't be written to: " + broken.getMessage(), broken);
        }
    }

    /** Lets one write at any place, by several threads; what was there is replaced when it returns, and only then. */
    void fill(Consumer<RangeFetch.Sink> writer) {
        String unique = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path part = file.resolveSibling(".inia-" + unique + ".part");
        try {
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                writer.accept((position, bytes, count) -> write(channel, position, bytes, count));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new TransferException(file + " can't be written to: " + broken.getMessage(), broken);
        } finally {
            remove(part);
        }
    }

    private static void write(FileChannel channel, long position, byte[] bytes, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
            channel.write(buffer, position + buffer.position());
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            throw new TransferException(part + " could not be removed: " + stays.getMessage(), stays);
        }
    }
}
