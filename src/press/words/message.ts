import type { en } from './en.ts';

/** What the site can say. */
export type MessageKey = keyof typeof en;

/** A catalogue: the same messages in a language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** The names of the placeholders in a message, as its own text has them. */
type Placeholders<Message extends string> = Message extends `${string}{${infer After}`
  ? FirstName<After> | Placeholders<After>
  : never;
type FirstName<Text extends string> = Text extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${string}`
    ? OneWord<Name>
    : OneWord<Inside>
  : never;
type OneWord<Name extends string> = Name extends `${string}${' ' | '#' | '{'}${string}`
  ? never
  : Name;

/** The names of its tags. */
type Tags<Message extends string> = Message extends `${string}</${infer Name}>${infer After}`
  ? Name | Tags<After>
  : never;

type Message<Key extends MessageKey> = (typeof en)[Key];

/** A message whose tags say where links and the like stand is no plain text. */
export type PlainKey = {
  [Key in MessageKey]: Tags<Message<Key>> extends never ? Key : never;
}[MessageKey];

/** A message that is complete as it stands. */
export type SimpleKey = {
  [Key in PlainKey]: Placeholders<Message<Key>> extends never ? Key : never;
}[PlainKey];

/** What has to be given with a message: nothing where it has no placeholders. */
export type ValuesOf<Key extends MessageKey, Value> = [Placeholders<Message<Key>>] extends [never]
  ? []
  : [values: Record<Placeholders<Message<Key>>, Value>];

/** The same with a function for each tag, which is given what stands in it. */
export type PartsOf<Key extends MessageKey, Value, Set> = Record<
  Placeholders<Message<Key>>,
  Value
> &
  Record<Tags<Message<Key>>, (inside: (Value | Set)[]) => Set>;
