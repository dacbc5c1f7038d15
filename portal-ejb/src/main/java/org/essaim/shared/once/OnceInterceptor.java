package org.essaim.shared.once;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** Uses up the key of the running request, or gives the result that it got before. Runs inside of the transaction. */
@Once
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class OnceInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentSubmission current;

    @Inject
    private transient CurrentViewer viewer;

    @Inject
    private transient FormKeys keys;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var submission = current.find().filter(any -> any.key().isPresent());
        return submission.isEmpty() ? call.proceed() : once(call, submission.get());
    }

    private Object once(InvocationContext call, Submission submission) throws Exception {
        var key = submission.key().orElseThrow();
        var method = call.getMethod().getDeclaringClass().getName() + "."
                + call.getMethod().getName();
        var member = viewer.current().member().orElse(null);
        var id = SealedResult.id(
                key.key(), who(member), key.content(), method, Integer.toString(submission.earlierCalls(method)));
        if (!keys.claim(id, member)) {
            submission.use();
            return ResultText.read(SealedResult.open(key.key(), keys.result(id)), call.getMethod());
        }
        var result = call.proceed();
        keys.keep(id, SealedResult.seal(key.key(), ResultText.write(result)));
        submission.use();
        return result;
    }

    private static String who(MemberId member) {
        return member == null ? "-" : member.toString();
    }
}
