package inia.sandbox.sts;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.sts.model.DecodeAuthorizationMessageRequest;
import software.amazon.awssdk.services.sts.model.DecodeAuthorizationMessageResponse;

/** Messages that tell why a call was refused only to those who may decode them. */
public final class AuthorizationMessages {
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 10_240;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;

    /** Messages whose key is kept in a store. */
    public AuthorizationMessages(Store store) {
        this.store = store;
    }

    /** Encodes a message as services do, so that nobody can read it without asking. */
    public String encode(String message) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, message.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Decodes a message that the sandbox encoded. */
    public DecodeAuthorizationMessageResponse decodeAuthorizationMessage(
            DecodeAuthorizationMessageRequest request, Call call) {
        new Constraints()
                .required("encodedMessage", request.encodedMessage())
                .length("encodedMessage", request.encodedMessage(), 1, LONGEST)
                .done();
        return DecodeAuthorizationMessageResponse.builder()
                .decodedMessage(decode(request.encodedMessage()))
                .build();
    }

    private String decode(String encoded) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(encoded);
            byte[] opened = all.length <= NONCE_BYTES
                    ? null
                    : run(
                            Cipher.DECRYPT_MODE,
                            Arrays.copyOf(all, NONCE_BYTES),
                            Arrays.copyOfRange(all, NONCE_BYTES, all.length));
            if (opened != null) {
                return new String(opened, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below, as every other text that is no message.
        }
        throw new Refusal("InvalidAuthorizationMessageException", 400, "Message is not valid");
    }

    /** What comes out; {@code null} of what was not made with the key. */
    private byte[] run(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException wrong) {
            return null;
        }
    }

    private byte[] key() {
        Table<MessageKeyRow> table = store.table("sts/message-key", MessageKeyRow.class);
        MessageKeyRow known = table.get("key");
        if (known == null) {
            byte[] made = new byte[KEY_BYTES];
            RANDOM.nextBytes(made);
            known = store.change(() -> {
                MessageKeyRow others = table.get("key");
                if (others == null) {
                    table.put("key", new MessageKeyRow(made));
                }
                return others == null ? new MessageKeyRow(made) : others;
            });
        }
        return known.secret();
    }
}
