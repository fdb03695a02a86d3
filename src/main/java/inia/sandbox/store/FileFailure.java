package inia.sandbox.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a file or folder could not be read or written, in words. */
public final class FileFailure {
    /** Where Java's older classes say it: {@code /path (Permission denied)}. */
    private static final Pattern OLDER = Pattern.compile("\\(([^()]+)\\)$");

    private FileFailure() {}

    /** The reason, to be read after what could not be done: {@code it may not be written}. */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "it may not be written";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "a file is in its place";
        }
        if (failure instanceof NoSuchFileException) {
            return failure.getMessage() + " is gone";
        }
        String said = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        if (said == null) {
            return failure.getClass().getSimpleName().replace("Exception", "");
        }
        Matcher older = OLDER.matcher(said);
        String reason = older.find() ? older.group(1) : said;
        return reason.equals("Permission denied") ? "it may not be written" : small(reason);
    }

    /** Systems begin it with a capital: {@code Read-only file system}. */
    private static String small(String reason) {
        return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }
}
