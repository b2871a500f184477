const SECRET = /auth|cookie|token|secret|passw|credential|api-?key|session|signature/i
/** Names that match above and hold nothing secret. */
const PLAIN = /^(www-authenticate|proxy-authenticate|:authority)$/i

/** Whether a header's value is likely to open something: hidden until asked for, and never copied. */
export const isSecretHeader = (name: string): boolean => SECRET.test(name) && !PLAIN.test(name)
