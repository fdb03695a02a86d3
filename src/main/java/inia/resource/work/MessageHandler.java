package inia.resource.work;

/** Deals with a message: returns if it has, throws if it could not. */
@FunctionalInterface
public interface MessageHandler<M> {
    /** Deals with it. */
    void handle(M message) throws Exception;
}
