import { plainWords } from './plain-words'

/** A kind of secret, as it is called in the remark, and the words that ask for it in the languages forms come in. */
type SecretWords = {
  readonly what: string
  /** Enough by themselves, anywhere. */
  readonly strong: readonly string[]
  /** Ask for a secret only where nothing else is said: `Token`, but not `token count`. */
  readonly weak?: readonly string[]
}

const SOURCES: readonly SecretWords[] = [
  {
    what: 'a password',
    strong: [
      ...['password', 'passwords', 'passwd', 'pass word', 'pwd', 'passphrase', 'pass phrase', 'passcode', 'pass code'],
      ...['passwort', 'kennwort', 'mot de passe', 'motdepasse', 'contraseña', 'clave de acceso', 'clave secreta'],
      ...['senha', 'palavra passe', 'parola d’ordine', 'wachtwoord', 'hasło', 'heslo', 'lösenord', 'adgangskode'],
      ...['passord', 'salasana', 'şifre', 'jelszó', 'mật khẩu', 'kata sandi', 'пароль', 'κωδικός πρόσβασης'],
      ...['パスワード', '暗証番号', '密码', '密碼', '口令', '비밀번호', 'كلمة المرور', 'סיסמה', 'पासवर्ड', 'รหัสผ่าน'],
    ],
  },
  {
    what: 'a key',
    strong: [
      ...['api key', 'apikey', 'access key', 'secret key', 'private key', 'privatekey', 'signing key', 'secretkey'],
      ...['encryption key', 'account key', 'clé api', 'clé secrète', 'clave api', 'clave de api', 'chave de api'],
      ...[
        'chave api',
        'chiave api',
        'api schlüssel',
        'ключ api',
        'api ключ',
        'api キー',
        'apiキー',
        'api 密钥',
        'api密钥',
        'api 키',
      ],
    ],
  },
  {
    what: 'a token',
    strong: [
      ...['access token', 'accesstoken', 'auth token', 'authtoken', 'bearer token', 'refresh token', 'api token'],
      ...['session token', 'oauth token', 'id token', 'personal access token', 'zugangstoken', 'zugriffstoken'],
      ...[
        'jeton d’accès',
        'token de acceso',
        'token de acesso',
        'токен доступа',
        'アクセストークン',
        '访问令牌',
        '액세스 토큰',
      ],
    ],
    weak: ['token', 'jwt', 'jeton', 'токен', '令牌', 'トークン'],
  },
  {
    what: 'a secret',
    strong: [
      'client secret',
      'clientsecret',
      'shared secret',
      'secret value',
      'secret phrase',
      'webhook secret',
      'api secret',
    ],
    weak: ['secret', 'credentials', 'credential'],
  },
  {
    what: 'a one-time or recovery code',
    strong: [
      ...['otp', 'totp', 'one time code', 'one time pin', '2fa code', 'mfa code', 'two factor code'],
      ...[
        'seed phrase',
        'recovery phrase',
        'recovery code',
        'recovery key',
        'backup code',
        'backup codes',
        'mnemonic phrase',
      ],
    ],
  },
  {
    what: 'payment card data',
    strong: [
      ...['card number', 'cardnumber', 'credit card', 'creditcard', 'debit card', 'cc number', 'ccnumber', 'card no'],
      ...[
        'cvv',
        'cvc',
        'cvv2',
        'card security code',
        'kreditkarte',
        'kreditkartennummer',
        'kartennummer',
        'prüfnummer der karte',
      ],
      ...['numéro de carte', 'carte bancaire', 'carte de crédit', 'tarjeta de crédito', 'número de tarjeta'],
      ...['cartão de crédito', 'número do cartão', 'carta di credito', 'numero di carta', 'creditcardnummer'],
      ...['numer karty', 'номер карты', 'カード番号', '信用卡号', '信用卡號', '银行卡号', '카드 번호', 'رقم البطاقة'],
    ],
  },
  {
    what: 'a PIN',
    strong: ['pin code', 'pin number', 'card pin', 'atm pin', 'bank pin', 'security pin'],
    weak: ['pin'],
  },
  {
    what: 'a social security number',
    strong: [
      'ssn',
      'social security number',
      'social security no',
      'social insurance number',
      'sozialversicherungsnummer',
    ],
  },
]

export type Secret = {
  readonly what: string
  /** In plain words. */
  readonly words: string
  readonly weak: boolean
  /** Of a script that puts no spaces between words: found inside longer runs, too. */
  readonly spaceless: boolean
}

const isSpaceless = (words: string): boolean =>
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]/u.test(words)

/** What asks for a secret, longer phrases first so that the most telling one is named. */
export const SECRETS: readonly Secret[] = SOURCES.flatMap(({ what, strong, weak = [] }) =>
  [...strong.map((text) => [text, false] as const), ...weak.map((text) => [text, true] as const)].map(
    ([text, isWeak]) => {
      const words = plainWords(text)
      return { what, words, weak: isWeak, spaceless: isSpaceless(words) }
    },
  ),
).sort((a, b) => Number(a.weak) - Number(b.weak) || b.words.length - a.words.length)

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** What follows a secret's word where something about the secret is asked, not the secret. */
export const ABOUT_IT = words(
  'name names id ids identifier label alias type types kind kinds count counts limit limits budget length size policy ' +
    'strength hint manager managers reset resets expiry expires expiration ttl rotation rules rule requirements path file ' +
    'filename url uri endpoint location provider format prefix suffix usage used holder brand network issuer email ' +
    'required enabled protected field storage store vault env environment variable scope scopes age symbol address price ' +
    'amount balance standard contract limitations ending last hash algorithm santa ingredient shares sharing board',
)

/** What comes before it in the same case. */
export const OTHER_THING = words(
  'page next continuation pagination sync progress cursor design crypto erc20 first last stop eos pad mask special max ' +
    'min resume game board public library loyalty membership member business report sim student index trading graphics ' +
    'boarding frequent flash lapel drop map no without forgot reset per of digits rolling hair bowling',
)
