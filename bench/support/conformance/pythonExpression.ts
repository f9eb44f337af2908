/** What an expression asks for of which this reader keeps nothing: no failure, and no success. */
export class NotTold extends Error {}

export type Value = unknown;

type Token = { kind: 'name' | 'number' | 'string' | 'mark'; text: string };

/** An expression, to be asked of an environment. */
export type Expression = (names: ReadonlyMap<string, Value>) => Value;

/** How two values compare: the left may be of a kind that knows better than `===`. */
export type Compare = (left: Value, right: Value) => boolean;

/**
 * The parts of a Python expression that are joined by `and`, each to be asked by itself: the names,
 * literals, subscripts, attributes, `==`, `!=`, `in` and `not` of feedparser's expectations. Throws
 * a SyntaxError for anything else.
 */
export function pythonConjuncts(source: string, compare: Compare): Expression[] {
  return new PythonReader(tokensOf(source), compare).conjuncts();
}

const TOKEN =
  /\s+|(?<string>[ub]?r?(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))|(?<number>-?\d+(?:\.\d+)?)|(?<name>[A-Za-z_]\w*)|(?<mark>==|!=|[()[\]{}.,:+])/gy;

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    for (const [kind, text] of Object.entries(match.groups ?? {})) {
      if (text !== undefined) tokens.push({ kind: kind as Token['kind'], text });
    }
  }
  if (end < source.length) throw new SyntaxError(`not understood: ${source.slice(end, end + 30)}`);
  return tokens;
}

class PythonReader {
  #at = 0;
  readonly #tokens: Token[];
  readonly #compare: Compare;

  constructor(tokens: Token[], compare: Compare) {
    this.#tokens = tokens;
    this.#compare = compare;
  }

  conjuncts(): Expression[] {
    const found = [this.#negation()];
    while (this.#take('and')) found.push(this.#negation());
    while (this.#take('or')) {
      const [last = this.#negation(), other] = [found.pop(), this.#conjunction()];
      found.push((names) => isTrue(last(names)) || isTrue(other(names)));
    }
    const rest = this.#tokens[this.#at];
    if (rest) throw new SyntaxError(`not understood: ${rest.text}`);
    return found;
  }

  #negation(): Expression {
    if (!this.#take('not')) return this.#comparison();
    const inner = this.#negation();
    return (names) => !isTrue(inner(names));
  }

  #comparison(): Expression {
    const left = this.#sum();
    if (this.#take('!=')) return this.#equality([left, this.#sum()], false);
    if (this.#take('==') || this.#take('is')) {
      const sides = [left, this.#sum()];
      while (this.#take('==')) sides.push(this.#sum());
      return this.#equality(sides, true);
    }
    const isNot = this.#take('not');
    if (this.#take('in')) {
      const right = this.#primary();
      return (names) => contains(right(names), left(names)) !== isNot;
    }
    return left;
  }

  /** Python reads a == b == c as one: here each is compared with the last. */
  #equality(sides: Expression[], equal: boolean): Expression {
    return (names) => {
      const values = sides.map((side) => side(names));
      const last = values.at(-1);
      return values.slice(0, -1).every((value) => this.#compare(value, last)) === equal;
    };
  }

  /** Strings that are joined by a plus. */
  #sum(): Expression {
    const parts = [this.#primary()];
    while (this.#take('+')) parts.push(this.#primary());
    const [only] = parts;
    return only && parts.length === 1 ? only : (names) => parts.map((part) => part(names)).join('');
  }

  #primary(): Expression {
    let value = this.#atom();
    for (;;) {
      const inner = value;
      if (this.#take('.')) {
        const name = this.#next().text;
        value = (names) => member(inner(names), name);
      } else if (this.#take('[')) {
        const key = this.#primary();
        this.#expect(']');
        value = (names) => member(inner(names), key(names));
      } else if (this.#take('(')) {
        const given = this.#list(')');
        value = (names) => called(inner(names), given(names) as Value[]);
      } else return value;
    }
  }

  #atom(): Expression {
    const token = this.#next();
    if (token.kind === 'string') {
      let text = literal(token.text);
      while (this.#tokens[this.#at]?.kind === 'string') text += literal(this.#next().text);
      return () => text;
    }
    if (token.kind === 'number') return () => Number(token.text);
    if (token.text === '{') return this.#dictionary();
    if (token.text === '(' || token.text === '[') return this.#bracketed(token.text);
    if (token.kind !== 'name') throw new SyntaxError(`not understood: ${token.text}`);
    return (names) => {
      if (names.has(token.text)) return names.get(token.text);
      throw new NotTold(token.text);
    };
  }

  #bracketed(open: string): Expression {
    const start = this.#at;
    if (open === '(') {
      const inner = this.#conjunction();
      if (this.#take(')')) return inner;
      this.#at = start;
    }
    return this.#list(open === '(' ? ')' : ']');
  }

  #dictionary(): Expression {
    const fields: [Expression, Expression][] = [];
    while (!this.#take('}')) {
      const key = this.#primary();
      this.#expect(':');
      fields.push([key, this.#primary()]);
      this.#take(',');
    }
    return (names) =>
      Object.fromEntries(fields.map(([key, value]) => [String(key(names)), value(names)]));
  }

  #conjunction(): Expression {
    const parts = [this.#negation()];
    while (this.#take('and')) parts.push(this.#negation());
    const [only] = parts;
    return only && parts.length === 1
      ? only
      : (names) => parts.every((part) => isTrue(part(names)));
  }

  #list(close: string): Expression {
    const values: Expression[] = [];
    while (!this.#take(close)) {
      values.push(this.#negation());
      if (!this.#take(',')) {
        this.#expect(close);
        break;
      }
    }
    return (names) => values.map((value) => value(names));
  }

  #take(text: string): boolean {
    const token = this.#tokens[this.#at];
    const is = token?.text === text && token.kind !== 'string';
    if (is) this.#at++;
    return is;
  }

  #expect(text: string) {
    if (!this.#take(text)) throw new SyntaxError(`a ${text} is wanted`);
  }

  #next(): Token {
    const token = this.#tokens[this.#at++];
    if (!token) throw new SyntaxError('ends too soon');
    return token;
  }
}

const isTrue = (value: Value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

const contains = (whole: Value, part: Value): boolean =>
  Array.isArray(whole) ? whole.includes(part) : String(whole).includes(String(part));

/** A member that is not there is one of which nothing is kept; a list that is too short is a failure. */
function member(whole: Value, key: Value): Value {
  if (Array.isArray(whole)) return key === 'length' ? whole.length : whole[Number(key)];
  if (typeof whole === 'string' && key === 'startswith') {
    return ([start]: Value[]) => whole.startsWith(String(start));
  }
  if (typeof whole === 'object' && whole !== null && Object.hasOwn(whole, String(key))) {
    return (whole as Record<string, Value>)[String(key)];
  }
  if (whole === undefined || whole === null) return undefined;
  throw new NotTold(String(key));
}

function called(callee: Value, given: Value[]): Value {
  if (typeof callee !== 'function') throw new NotTold('a call');
  return callee(given);
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\n': '' };

function literal(source: string): string {
  const [, prefix = '', quoted = ''] = /^([ub]?r?)([\s\S]*)$/.exec(source) ?? [];
  const marks = /^(?:"""|''')/.test(quoted) ? 3 : 1;
  const text = quoted.slice(marks, -marks);
  if (prefix.includes('r')) return text;
  return text.replace(
    /\\(?:u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2})|([\s\S]))/gi,
    (_all, four, eight, two, one) => {
      const code = four ?? eight ?? two;
      return code ? String.fromCodePoint(Number.parseInt(code, 16)) : (ESCAPES[one] ?? one);
    },
  );
}
