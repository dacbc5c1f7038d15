package org.essaim.web.problem;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Broken constraints pass by a mapper of {@link Throwable}, so they have their own, which goes the same way. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Inject
    private AnyExceptionMapper any;

    @Override
    public Response toResponse(ConstraintViolationException failure) {
        return any.toResponse(failure);
    }
}
