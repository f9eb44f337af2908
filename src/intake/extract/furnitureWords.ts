/**
 * Words by which the furniture inside a text begins, in the languages that most news is written in.
 * A block is furniture when it opens with them and is short or mostly a link; a heading of them
 * takes the list below it along.
 */
const READ_ALSO =
  `read (?:also|more|next|further|on)|also read|see also|related(?: (?:articles?|stories|posts|content|links|news|topics|coverage))?|more (?:on|about|from|stories|news|articles|info\\w*)|further (?:reading|information)|you (?:may|might) (?:also )?(?:like|be interested)|recommended|don['’]t miss|must read|most (?:read|popular|viewed)|trending|popular(?: now| posts| articles)?|top (?:stories|news)|latest (?:news|stories|posts)|watch(?: also)?|listen|
lesen sie (?:auch|mehr|hier|dazu|weiter)|lies auch|auch interessant|mehr (?:zum thema|dazu|zu|aus|infos?|informationen|lesen|artikel|von)|das könnte (?:sie|dich|euch)|weitere?[snr]? (?:infos?|informationen|artikel|themen|meldungen|nachrichten|beiträge|aktuelle|links?|news|lesetipps)|weiterlesen|weiterführende[rs]?|auch lesen|schon gelesen|verwandte|ähnliche (?:artikel|beiträge|themen)|passend dazu|siehe auch|zum thema|themen in diesem|hier (?:geht es|gehts|lesen)|top[- ]?themen|meistgelesen|empfohlen|aus dem archiv|zusatzinformation(?:en)?|fakten, hintergründe|
(?:à |a )lire (?:aussi|également|la suite)|lire (?:aussi|la suite|également)|voir aussi|sur le même (?:sujet|thème)|pour aller plus loin|plus d['’](?:infos|articles)|articles? (?:liés|similaires|recommandés|associés)|dans la même (?:rubrique|catégorie)|pour (?:lire la suite|accéder)|
lea(?: (?:también|más|además))?|lee (?:también|más|además)|le (?:puede|podría) interesar|te (?:puede|podría|recomendamos)|puede (?:leer|interesarle)|ver (?:también|más)|(?:vea|mire|mira) (?:también|además|aquí)|(?:noticias?|artículos?|notas?) relacionad[ao]s?|relacionad[ao]s?|además lea|sigue leyendo|recomendad[ao]s|más (?:noticias|información|leídas)|te sugerimos|síguenos|
leia (?:também|mais)|veja (?:também|mais)|saiba mais|(?:notícias|matérias) relacionadas|mais lidas|continua (?:após|depois)|
leggi (?:anche|tutto)|approfondisci|ti potrebbe interessare|articoli correlati|potrebbe interessarti|
czytaj (?:też|także|również|więcej|dalej|wi[eę]cej)|zobacz (?:też|także|również|więcej)|przeczytaj|polecamy|
lees (?:ook|meer|verder)|meer over|bekijk ook|läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|
читайте (?:также|ещё)|смотрите также|по теме|आगे पढ़ें|اقرأ أيضا`
    .split(/\s*\|\s*/)
    .join('|')
    .replace(/\s*\n\s*/g, '');

/** A block that begins so points elsewhere. */
export const POINTS_ELSEWHERE = new RegExp(`^[\\s>»•*[(►▶→-]*(?:${READ_ALSO})(?![\\p{L}])`, 'iu');

/** Labels of buttons and of the small print around a text: the whole block says no more. */
export const BUTTON =
  /^[\s>»•|‹«<-]*(?:share(?: this.*)?|tweet|print(?: this.*)?|e-?mail|drucken|teilen|twittern|merken|senden|pinnen|vorlesen|kommentieren|kommentare?|imprimer|partager|commenter|compartir|imprimir|comentar|comentarios|condividi|stampa|advertisement|advertising|anzeige|werbung|publicité|publicidad|pubblicità|reklama|reklame|sponsored(?: content)?|comments?|leave a (?:comment|reply)|reply|subscribe.*|sign up.*|log ?in|register|abonnieren|newsletter.*|download|pdf|back(?: to .{0,30})?|zurück.{0,30}|nach oben|top|go to top|home|startseite|more|mehr|weiter|next|previous|credits?|advertising disclosure|markiert mit|loading.*|video|foto|photo|image|bild|audio|play|copy link|link kopieren|copied|link copied|follow us.*|folgen sie uns.*|bewertung(?:en)?|rate this.*|gefällt mir.*|like this.*|like loading.*|tags?|topics?|schlagworte?|kategorien?|categor(?:y|ies)|\(?noch keine bewertungen\)?|externer inhalt|quelle|newsticker|facebook|twitter|whatsapp|linkedin|xing|pinterest|instagram|telegram)[\s:.!|»›>…]*$/iu;

/** Headings after which a text is over: who wrote it, what readers said, what else there is. */
export const ENDS_TEXT =
  /^(?:about (?:the )?authors?|about us|about .{3,40}|über (?:den|die|das) (?:autor\w*|verfasser\w*|unternehmen)|zur person|à propos(?: de l['’]auteur)?|sobre (?:el autor|la autora|o autor)|l['’]autore|o autorze|comments?|kommentare?|commentaires?|comentarios|leave a (?:reply|comment)|schreibe? einen kommentar|laisser un commentaire|deja un comentario|verwandte (?:themen\w*|artikel|beiträge)|related (?:articles|posts|stories|content|topics)|share this(?: article| story| post)?|teilen mit|teilen|tags|\d* ?bloggern gefällt das.*|gefällt mir|press contacts?|pressekontakt|kontakt|media contacts?|advertising disclosure)\s*:?$/iu;

/** Sentences by which a paper sells itself or guards its rights: no part of any story. */
export const HOUSE_NOTICE =
  /(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti|materiał chroniony|copyrighted? (?:property|material|©)|©\s?\d{4}|may not be (?:published|reproduced|redistributed)|written permission must|subscribe (?:now|today|to our)|sign up (?:for|to) our|join our (?:newsletter|mailing|whatsapp|telegram)|follow us on|like us on|download (?:our|the) .{0,40}\bapps?\b|(?:accept|use|using|verwende\w*|korzystamy z|uses|korzystamy z|utilizamos) cookies|enable javascript|disable your ad ?blocker|this (?:post|article) (?:may )?contains? affiliate|bitte registrieren sie sich|jetzt abonnieren|unseren newsletter|abonnez-vous|suscríb[ea]|assine|iscriviti alla newsletter|hazte miembro|support (?:our|independent) journalism|unterstütze uns|pour lire la suite|pour accéder en illimité|der beitrag wurde am)/iu;
