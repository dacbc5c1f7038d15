package org.essaim.shared.once;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.MemberId;

/** Uses the key of the running request up, or gives the answer that it got before. Runs inside of the transaction. */
@Once
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class OnceInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentSending current;

    @Inject
    private transient CurrentViewer viewer;

    @Inject
    private transient FormKeys keys;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var sending = current.find().filter(any -> any.key().isPresent());
        return sending.isEmpty() ? call.proceed() : once(call, sending.get());
    }

    private Object once(InvocationContext call, Sending sending) throws Exception {
        var key = sending.key().orElseThrow();
        var method = call.getMethod().getDeclaringClass().getName() + "."
                + call.getMethod().getName();
        var member = viewer.current().member().orElse(null);
        var id = SealedAnswer.id(key.key(), who(member), key.content(), method, Integer.toString(sending.turn(method)));
        if (!keys.claim(id, member)) {
            sending.use();
            return Answers.read(SealedAnswer.open(key.key(), keys.answerOf(id)), call.getMethod());
        }
        var result = call.proceed();
        keys.answer(id, SealedAnswer.seal(key.key(), Answers.write(result)));
        sending.use();
        return result;
    }

    private static String who(MemberId member) {
        return member == null ? "-" : member.toString();
    }
}
