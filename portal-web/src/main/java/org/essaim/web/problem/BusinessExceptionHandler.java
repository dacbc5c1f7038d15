package org.essaim.web.problem;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.shared.problem.BusinessException;

/**
 * Pages that refuse respond here, inside of Faces: what leaves it as an exception is logged by the container as a
 * failure, and that a reader asked for something that is not there is none. Anything else goes on to the next handler.
 */
public class BusinessExceptionHandler extends ExceptionHandlerWrapper {

    public BusinessExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var context = FacesContext.getCurrentInstance();
        var external = context.getExternalContext();
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
            var problem = ProblemTexts.businessCause(events.next().getContext().getException());
            if (problem.isPresent()
                    && !external.isResponseCommitted()
                    && !context.getPartialViewContext().isAjaxRequest()) {
                events.remove();
                send(problem.get(), context);
            }
        }
        super.handle();
    }

    private static void send(BusinessException problem, FacesContext context) {
        var external = context.getExternalContext();
        try {
            ProblemResponse.send(
                    problem, (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }
}
