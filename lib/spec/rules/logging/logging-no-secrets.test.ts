import { testRule } from '@/lib/testing/rule-tester'
import { notified, quiet } from '@/lib/testing/told'

const capabilities = { logging: {} }
const logged = (data: unknown) => notified('notifications/message', { level: 'info', data }, { capabilities })

testRule('logging-no-secrets', {
  passes: [
    {
      name: 'what happened',
      session: logged({ booked: 3, trip: 't-17', nextPageToken: 'abcdefgh', token_count: 'many' }),
    },
    { name: 'a masked password', session: logged({ password: '********', apiKey: '[REDACTED]' }) },
    { name: 'addresses of examples and of code', session: logged('ada@example.com cloned git@forge.dev:trips.git') },
    { name: 'a text of endless blanks', session: logged(`${' '.repeat(4000)}${'at /'.repeat(50_000)}`) },
    { name: 'a place in code without a stack', session: logged('see trips.ts:12:3') },
  ],
  fails: [
    {
      name: 'a bearer token',
      session: logged('Authorization: Bearer abcdef123456ghijkl'),
      path: '/params/data',
      says: 'a token',
    },
    {
      name: 'a password by its name',
      session: logged({ user: { password: 'hunter2' } }),
      path: '/params/data/user/password',
      says: 'a password',
    },
    { name: 'a private key', session: logged(['-----BEGIN RSA PRIVATE KEY-----']), path: '/params/data/0' },
    { name: 'a key of a cloud', session: logged('using AKIAABCDEFGHIJKLMNOP') },
    { name: 'a person’s address', session: logged('mail to ada.lovelace@engine.org'), says: 'e-mail' },
    {
      name: 'a stack trace',
      session: logged('Error: no\n    at book (/srv/app/trips.ts:12:3)\n    at main (/srv/app/main.ts:1:1)'),
      says: 'stack trace',
    },
    { name: 'a stack trace of Python', session: logged('Traceback:\n  File "/srv/app/trips.py", line 3, in book') },
    {
      name: 'what the client proved itself with',
      session: (t, revision) => {
        const headers = [['Authorization', 'Bearer opaque-credential']] as const
        t.connects(revision, { capabilities }).sends({ id: 1, method: 'tools/call' }, { headers })
        t.sse({ method: 'notifications/message', params: { level: 'debug', data: 'got opaque-credential' } })
      },
      says: 'the client sent',
    },
  ],
  notApplicable: [{ name: 'a server without logging', session: quiet }],
  notExercised: [
    { name: 'a message without data', session: notified('notifications/message', { level: 'info' }, { capabilities }) },
  ],
})
