package inia.client;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Stops every call of one SDK client that does not only read, whoever makes it, before anything is signed or sent. */
final class ReadsOnly implements ExecutionInterceptor {
    private final String service;

    ReadsOnly(String service) {
        this.service = service;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        if (!AccessLevels.isRead(service, operation)) {
            throw new ReadsOnlyException(service, operation);
        }
    }
}
