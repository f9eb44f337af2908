/** The words of the furniture of news pages, in the languages that most of them are written in. */

const words = (text: string) => text.trim().split(/\s*,\s*/);
const oneOf = (list: string) => words(list).join('|');

/** What stands at the head of a story's own topics. */
export const TOPICS_LABEL = new RegExp(
  `^(?:${oneOf(`in, tags?, topics?, filed under, more (?:on|about)(?: this topic)?s?, keywords?, related topics,
  subjects?, themen, schlagworte?, schlagwörter, thèmes?, mots-clés, étiquettes, sujets, temas, etiquetas,
  palabras clave, argomenti, tag, onderwerpen, trefwoorden, ämnen, emner, tagi, tematy, теги, темы`)})\\s*:?$`,
  'iu',
);

/** The same with the topics on the same line: "Tags: Harbour, Storms". */
export const TOPICS_INLINE = new RegExp(
  `^(?:${oneOf(`in, tags?, topics?, filed under, keywords?, themen, schlagworte?, schlagwörter, thèmes?,
  mots-clés, étiquettes, temas, etiquetas, argomenti, onderwerpen, trefwoorden, ämnen, emner, tagi, теги`)})\\s*:\\s*(.{2,200})$`,
  'iu',
);

/** What a story's signature begins with. */
export const BYLINE_PREFIX = new RegExp(
  `^(?:${oneOf(`(?:written |words |story |text |reported |posted |published )?by, author:?, authors:?, from our correspondent, (?:ein )?(?:artikel |beitrag |text |kommentar |geschrieben )?von:?, text:,
  autor(?:in)?:?, par, auteurs?:?, por, di, a cura di, door, av, af, tekst:, przez, autorzy?:, автор:?, текст:`)})[\\s:]+`,
  'iu',
);

const SIGNERS = `by, written by, words(?: by)?, story by, text(?: by)?, reported by, posted by, published by, authors?, von, geschrieben von, verfasst von,
  ein (?:artikel|beitrag|text|kommentar|gastbeitrag|bericht) von, autor(?:in|en|innen)?, autor/in, redaktion, interview(?: by)?, das interview führten?, protokoll, aufgezeichnet von,
  par, écrit par, publié par, propos recueillis par, auteurs?, texte, por, escrito por, autora?, autores, redacción, texto, di, a cura di, scritto da, testo(?: di)?, autore, door, geschreven door, tekst,
  av, skrevet av, skriven av, af, skrevet af, przez, autorzy?, автор, текст, kirjoittaja, teksti`;

/** What a line that is a signature begins with; a label that is a noun has a colon behind it. */
export const SIGNATURE_PREFIX = new RegExp(
  `^[—–-]?\\s*(?:(?:${oneOf(SIGNERS)})\\s*:|(?:${oneOf(`by, written by, words by, story by, text by, reported by, posted by, interview by,
  von, geschrieben von, verfasst von, ein (?:artikel|beitrag|text|kommentar|gastbeitrag|bericht) von, aufgezeichnet von, par, écrit par, publié par, por, escrito por, di, a cura di, scritto da, door, av, af, przez`)}))(?=\\s|$)`,
  'iu',
);

/** The same as a line of its own, above the name. */
export const SIGNATURE_LABEL = new RegExp(`^(?:${oneOf(SIGNERS)})\\s*:?$`, 'iu');

/** The front page, as breadcrumbs call it. */
export const HOME = new RegExp(
  `^(?:${oneOf(`home, homepage, front page, main, start, startseite, accueil, inicio, portada, início, página inicial, home page,
  voorpagina, forside, hem, hjem, etusivu, strona główna, главная, index, news home`)})$`,
  'iu',
);

/** What stands before the place of a page among the others. */
export const PLACE_LABEL =
  /^(?:current(?: (?:page|location|position))?|you are here|location|position|sie sind hier|vous êtes ici|estás aquí|usted está en|u bent hier|tu sei qui|du är här|вы здесь)\s*:?\s*/iu;

/** What says that a date is that of a change. */
export const UPDATED_LABEL =
  /updated?|last (?:changed|modified|edited)|modified|revised|aktualisiert|geändert|\bstand\b:?|mis? à jour|modifié|actualizad[oa]|atualizad[oa]|modificad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|aktualizacja|обновлено/iu;

/** People who are credited besides those who signed. */
export const CREDIT_SENTENCE =
  /^(.{3,200}?)\s+(?:also )?(?:contributed(?: to this| reporting|\b)|assisted with|helped (?:report|with)|(?:a|ont) (?:également )?contribué|hat mitgearbeitet|haben mitgearbeitet|trug[en]* (?:zu diesem|dazu) .{0,30}bei|contribuy[óe](?:ron)?|contribu(?:iu|íram)|ha(?:nno)? collaborato|werkte(?:n)? mee|bidrog)\b.{0,80}$/iu;

export const CREDIT_PREFIX =
  /^\(?(?:additional (?:reporting|research|writing)(?: by)?|with (?:additional )?(?:reporting|contributions) (?:by|from)|reporting by|reporters?|writing by|mitarbeit|zusätzliche berichterstattung|avec|con información de|con la colaborazione di|com informações de)\s*:?\s+(.{3,240})$/iu;
