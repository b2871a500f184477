import { describe, expect, it } from 'vitest'
import { judgeElicitation } from './judge'
import { secretInLabel, secretInProse } from '@/lib/protocol/secret-labels'

const LABELS: Readonly<Record<string, readonly string[]>> = {
  'a password': [
    ...[
      'password',
      'Password',
      'userPassword',
      'user_password',
      'DB_PASSWORD',
      'dbpassword',
      'new-password',
      'password2',
    ],
    ...['Your password', 'Repeat password', 'passphrase', 'Pass phrase', 'passcode', 'pwd', 'Passwort', 'Mot de passe'],
    ...['motDePasse', 'contraseña', 'Contrasena', 'senha', 'Wachtwoord', 'Hasło', 'lösenord', 'şifre', 'Пароль'],
    ...['パスワード', 'ログインパスワード', '密码', '비밀번호', 'Mật khẩu'],
  ],
  'a key': [
    ...['api_key', 'apiKey', 'APIKey', 'API key', 'OPENAI_API_KEY', 'apikey', 'myApikey', 'Access key', 'secretKey'],
    ...['private_key', 'Private key (PEM)', 'Clé API', 'Chave de API', 'API-Schlüssel', 'AWS Secret Access Key'],
  ],
  'a token': [
    ...['token', 'Token', 'accessToken', 'access_token', 'github_token', 'GitHub token', 'Personal access token'],
    ...['bearerToken', 'refresh-token', 'slackBotToken', 'Token for GitHub', 'Jeton d’accès', 'アクセストークン'],
  ],
  'a secret': ['secret', 'Secret', 'client_secret', 'clientSecret', 'webhookSecret', 'credentials', 'App secret'],
  'a one-time or recovery code': ['otp', 'OTP', '2fa_code', 'One-time code', 'recoveryCode', 'Seed phrase'],
  'payment card data': [
    ...['cardNumber', 'card_number', 'Card number', 'credit_card', 'creditCard', 'Credit card', 'cvv', 'CVV2', 'cvc'],
    ...['Kartennummer', 'Numéro de carte', 'tarjeta de crédito', 'Номер карты', 'カード番号', 'cc_number'],
  ],
  'a PIN': ['pin', 'PIN', 'card_pin', 'Your PIN', 'pinCode'],
  'a social security number': ['ssn', 'SSN', 'socialSecurityNumber', 'Social Security Number'],
}

const HARMLESS = [
  ...[
    'tokenCount',
    'token_count',
    'max_tokens',
    'tokens',
    'Token limit',
    'nextPageToken',
    'page_token',
    'Token symbol',
  ],
  ...['continuation_token', 'tokenType', 'Number of tokens', 'designToken', 'tokenizer', 'Token budget'],
  ...[
    'keyboard',
    'key',
    'Key',
    'primary_key',
    'Primary key',
    'foreignKey',
    'keywords',
    'publicKey',
    'sortKey',
    'monkey',
  ],
  ...['api_key_name', 'apiKeyId', 'secretName', 'private_key_path', 'passwordPolicy', 'password_hint', 'passwordless'],
  ...[
    'Password manager',
    'password length',
    'forgot password',
    'Secret Santa',
    'secretary',
    'secret_name',
    'secret ingredient',
  ],
  ...[
    'pinned',
    'spin',
    'Pin color',
    'pinboard',
    'map pin',
    'shipping',
    'opinion',
    'ping',
    'pineapple',
    'pinterest board',
  ],
  ...['cardholder', 'business card', 'library card number', 'loyalty card number', 'Card type', 'credit card type'],
  ...[
    'card number last four',
    'passenger',
    'passport expiry',
    'compass',
    'bypass',
    'passes',
    'lesson',
    'session',
    'assn',
  ],
  ...[
    'author',
    'authority',
    'country code',
    'postal code',
    'promo code',
    'destination',
    'email',
    'name',
    'amount',
    '注文番号',
  ],
]

const ASKING: readonly (readonly [text: string, what: string])[] = [
  ['Your GitHub password', 'a password'],
  ['Please enter the API key of your account.', 'a key'],
  ['Paste your token here', 'a token'],
  ['Bitte gib dein Passwort ein', 'a password'],
  ['Entrez votre mot de passe', 'a password'],
  ['The 16 digits on the front: your credit card number', 'payment card data'],
  ['Do not worry. Type your password to go on.', 'a password'],
  ['パスワードを入力してください', 'a password'],
  ['Enter your 4-digit PIN', 'a PIN'],
]

const ONLY_SPEAKING = [
  'Never enter your password here.',
  'Do not share your API key with anyone',
  'The name of the environment variable that holds the API key',
  'Where to send the password reset link',
  'Path to the private key',
  'The page token of the last answer',
  'How many tokens the model may use',
  'The name of your secret santa',
  'Last 4 digits of the credit card number',
  'Which token to swap',
  'Where shall the parcel go?',
  '',
]

describe('A label', () => {
  const rows = Object.entries(LABELS).flatMap(([what, labels]) => labels.map((label) => [label, what] as const))
  it.each(rows)('%s asks for %s', (label, what) => {
    expect(secretInLabel(label)).toBe(what)
  })
  it.each(HARMLESS)('%s asks for no secret', (label) => {
    expect(secretInLabel(label)).toBeUndefined()
  })
})

describe('A sentence', () => {
  it.each(ASKING)('“%s” asks for %s', (text, what) => {
    expect(secretInProse(text)).toBe(what)
  })
  it.each(ONLY_SPEAKING)('“%s” asks for no secret', (text) => {
    expect(secretInProse(text)).toBeUndefined()
  })
})

describe('A form', () => {
  const flagged = (properties: object, message = 'Please fill in.') =>
    judgeElicitation({ message, requestedSchema: { type: 'object', properties } }, '2025-11-25')
      .filter(({ rule }) => rule === 'elicitation-form-no-sensitive')
      .map(({ path, level }) => `${level} ${path}`)
  const at = (key: string) => [`MUST NOT /requestedSchema/properties/${key}`]

  it.each([
    ['its name', { api_key: { type: 'string' } }, 'api_key'],
    ['its title', { a: { type: 'string', title: 'Mot de passe' } }, 'a'],
    ['its description', { a: { type: 'string', description: 'Enter your password' } }, 'a'],
    ['its format', { a: { type: 'string', format: 'password' } }, 'a'],
    ['a card’s pattern', { a: { type: 'string', pattern: '^[0-9]{16}$' } }, 'a'],
    ['a pattern of four groups', { a: { type: 'string', pattern: '^(?:\\d{4}[ -]?){3}\\d{4}$' } }, 'a'],
    ['a social security pattern', { a: { type: 'string', pattern: '^\\d{3}-\\d{2}-\\d{4}$' } }, 'a'],
    ['a number of that name', { cvv: { type: 'integer' } }, 'cvv'],
  ])('that asks for a secret by %s is flagged there', (_by, properties, key) => {
    expect(flagged(properties)).toEqual(at(key))
  })

  it('whose message alone asks for it is flagged at the message', () => {
    expect(flagged({ value: { type: 'string' } }, 'Enter your password to go on')).toEqual(['MUST NOT /message'])
  })

  it.each([
    ['a yes or no about a password', { remember_password: { type: 'boolean' } }],
    ['a choice of a token', { token: { type: 'string', enum: ['ETH', 'BTC'] } }],
    ['any digits', { a: { type: 'string', pattern: '^\\d+$' } }],
    ['a phone number', { a: { type: 'string', pattern: '^\\+?[0-9 -]{6,15}$' } }],
    ['a pattern of anything', { a: { type: 'string', pattern: '.*' } }],
    ['a pattern that cannot be read', { a: { type: 'string', pattern: '^(?=x)' } }],
  ])('with %s is not', (_what, properties) => {
    expect(flagged(properties)).toEqual([])
  })
})

describe('texts of a hostile length', () => {
  const MANY = 200_000

  it.each([
    ['refusals without an end', `${'no '.repeat(MANY)}. password`],
    ['marks without a word', `${'!'.repeat(MANY)}x`],
  ])('reads %s', { timeout: 10_000 }, (_, message) => {
    const requestedSchema = { type: 'object', properties: { x: { type: 'string' } } }
    const rules = judgeElicitation({ message, requestedSchema }, '2025-11-25').map(({ rule }) => rule)
    expect(rules).toEqual(message.endsWith('password') ? ['elicitation-form-no-sensitive'] : [])
  })

  it('reads marks between spaces', { timeout: 10_000 }, () => {
    expect(secretInLabel(`${'! '.repeat(MANY)}x`)).toBeUndefined()
  })
})
