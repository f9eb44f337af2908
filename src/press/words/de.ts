import type { Catalogue } from './message.ts';

/** What the site says, in German. */
export const de: Catalogue = {
  'page.skip': 'Direkt zum Inhalt',
  'page.frontPage': 'Startseite',
  'page.youAreHere': 'Sie sind hier',
  'page.breaking': 'Eilmeldung',
  'page.pages': 'Seiten',
  'page.newer': 'Neuere',
  'page.older': 'Ältere',
  'page.ofPages': 'Seite {page} von {pages}',
  'page.back': 'Zurück',
  'page.more': 'Weiter',
  'page.followByRss': 'Per RSS folgen',
  'page.allSections': 'Alle Ressorts',
  'page.sections': 'Ressorts',
  'page.thePaper': 'Die Zeitung',
  'page.feeds': 'Feeds',
  'page.promise':
    'Keine Cookies, keine Tracker, nichts wird von anderswo geladen. Wir zählen, was gelesen wird, und verfolgen niemanden.',
  'page.stories': '{count, plural, one {# Beitrag} other {# Beiträge}}',

  'time.justNow': 'Gerade eben',
  'time.today': 'Heute',
  'time.yesterday': 'Gestern',
  'time.todayInside': 'heute',
  'time.yesterdayInside': 'gestern',
  'time.at': '{day}, {clock} Uhr',
  'time.exact': '{day}, {clock} {zone}',
  'time.weekdays': 'Mo Di Mi Do Fr Sa So',

  'list.mostRead': 'Meistgelesen',
  'list.mostShared': 'Meistgeteilt',
  'list.mostReacted': 'Die meisten Reaktionen',
  'list.trending': 'Im Trend',
  'list.forYou': 'Für Sie',
  'list.related': 'Mehr zum Thema',
  'list.latest': 'Neueste Meldungen',
  'list.allDays': 'Alle Tage',
  'list.timeSpan': 'Zeitraum',
  'list.rankings': 'Ranglisten',
  'list.hour': '1 Stunde',
  'list.lastHour': 'Letzte Stunde',
  'list.day': '24 Stunden',
  'list.week': '7 Tage',
  'list.month': '30 Tage',
  'list.ofScope': '{list}: {scope}',

  'front.heading': '{paper}: die Nachrichten',
  'front.whatOthersRead': 'Was andere lesen',
  'front.besides': 'Was nicht schon auf dieser Seite steht',
  'front.firstDay': 'Die erste Ausgabe entsteht gerade',
  'front.nothingYet':
    'Hier ist noch nichts erschienen. Der erste Beitrag wird an dieser Stelle stehen, so groß, wie er es verdient.',
  'front.ifYours':
    'Ist das Ihre Zeitung? Geben Sie ihr <settings>einen Namen</settings>, schreiben Sie <desk>in der Redaktion</desk> den ersten Beitrag, oder holen Sie Beiträge von einer Seite, aus einem Feed oder einer Datei mit {command}.',

  'why.readers': '{count, plural, one {#-mal gelesen} other {#-mal gelesen}}',
  'why.shares': '{count, plural, one {#-mal weitergegeben} other {#-mal weitergegeben}}',
  'why.reactions': '{count, plural, one {# Reaktion} other {# Reaktionen}}',
  'why.inHour': '{what} in der letzten Stunde',
  'why.inDay': '{what} in den letzten 24 Stunden',
  'why.inWeek': '{what} in den letzten sieben Tagen',
  'why.inMonth': '{what} in den letzten 30 Tagen',
  'why.speed': '{times}-mal so rasch gelesen wie üblich',
  'why.faster': 'Rascher gelesen als üblich',
  'why.nextBy': 'Von {share} danach gelesen',
  'why.oftenNext': 'Oft danach gelesen',
  'why.sameStory': 'Aus derselben Geschichte',
  'why.sameStoryNamed': 'Aus derselben Geschichte: {storyline}',
  'why.sameTopic': 'Zum selben Thema',
  'why.sameTopicNamed': 'Ebenfalls zum Thema {topic}',
  'why.sameSubject': 'Aus demselben Gebiet',
  'why.sameSubjectNamed': 'Ebenfalls zum Thema {subject}',
  'why.samePeople': 'Nennt dieselben Personen',
  'why.samePeopleNamed': 'Nennt ebenfalls {people}',
  'why.sameMeaning': 'Inhaltlich nah',
  'why.sameWords': 'Ähnlich im Wortlaut',
  'why.popular': 'Heute viel gelesen',
  'why.justPublished': 'Gerade erschienen',
  'why.publishedLately': 'Kürzlich erschienen',
  'why.fromArchive': 'Aus dem Archiv',
  'why.yourSection': 'Aus einem Ressort, das Sie lesen',
  'why.yourSectionNamed': 'Aus einem Ressort, das Sie lesen: {section}',
  'why.yourTopic': 'Zu einem Thema, über das Sie gelesen haben',
  'why.yourTopicNamed': 'Sie haben gelesen über: {topic}',
  'why.youFollow': 'Aus einer Geschichte, der Sie folgen',
  'why.youFollowNamed': 'Setzt eine Geschichte fort, der Sie folgen: {storyline}',
  'why.youRead': 'Setzt eine Geschichte fort, die Sie gelesen haben',
  'why.youReadNamed': 'Setzt eine Geschichte fort, die Sie gelesen haben: {storyline}',

  'kind.analysis': 'Analyse',
  'kind.opinion': 'Meinung',
  'kind.interview': 'Interview',

  'story.writtenBy': 'Von',
  'story.published': 'Veröffentlicht: {time}',
  'story.publishedUpdated': 'Veröffentlicht: {published}, aktualisiert: {updated}',
  'story.readersSoFar': '{count, plural, one {Bisher #-mal gelesen} other {Bisher #-mal gelesen}}',
  'story.contributed': '{count, plural, one {Mitarbeit: {names}} other {Mitarbeit: {names}}}',
  'story.aboutWriters': 'Zur Autorschaft',
  'story.about': 'Zu diesem Beitrag',
  'story.topics': 'In diesem Beitrag',
  'story.latestOnThis': 'Der neueste Stand',
  'story.earlier': 'Was bisher geschah',
  'story.fromFirst': 'Vom ersten Bericht an: <link>{storyline}</link>',
  'story.relatedWhy':
    'Über dieselben Personen, Orte und Themen, oder von anderen als Nächstes gelesen',
  'story.mostReadWhy':
    'Nach der Zahl der Leserinnen und Leser; ohne die Beiträge, die schon oben stehen',
  'story.forYouWhy': 'Was nach diesem Beitrag gelesen wurde, und was neu ist',
  'story.sources': 'Quellen dieses Beitrags',
  'story.notOnRecord': 'nicht namentlich zitiert',
  'story.reactions': 'Wie fanden Sie den Beitrag?',
  'story.preview': 'Vorschau: {headline}',
  'story.previewNote': 'Eine Vorschau: Die Öffentlichkeit sieht das noch nicht.',

  'share.label': 'Diesen Beitrag weitergeben',
  'share.heading': 'Teilen',
  'share.mail': 'E-Mail',
  'share.copy': 'Link kopieren',
  'share.copied': 'Kopiert',
  'share.more': 'Mehr …',

  'text.table': 'Tabelle',
  'text.picture': 'Bild',
  'text.seePicture': 'Das Bild auf {host} ansehen',
  'text.pictures': '{count, plural, one {# Bild} other {# Bilder}}',
  'text.note': 'Anmerkung {number}',
  'text.notes': 'Anmerkungen',
  'text.backToNote': 'Zurück zu Anmerkung {number} im Text',
  'text.whatStoodHere': 'Was hier stand',
  'text.opensAt': 'Öffnet sich auf {host}. Hier wird nichts davon geladen.',

  'live.label': 'Liveblog',
  'live.keyPoints': 'Das Wichtigste',
  'live.pinned': 'Angeheftet',
  'live.edited': 'bearbeitet',
  'live.newPosts': '{count, plural, one {Ein neuer Eintrag} other {# neue Einträge}}',
  'live.tooMany': 'Zu viele lesen gerade mit: Bitte laden Sie die Seite neu.',

  'origin.heading': 'Woher das stammt',
  'origin.sameText': 'Derselbe Text wie',
  'origin.alsoCarried': 'Auch erschienen bei',
  'origin.anotherPublisher': 'einem anderen Medium',
  'origin.firstPublishedBy': 'Zuerst erschienen bei',
  'origin.publisher': 'Medium',
  'origin.probably': 'Vermutlich zuerst erschienen bei',
  'origin.inference': 'von uns erschlossen',
  'origin.firstPublished': 'Zuerst veröffentlicht: {time}',
  'origin.licence': 'Lizenz: {licence}',
  'origin.readAt': 'Auf {host} lesen',
  'origin.dateOnPage': 'Datum auf der Seite',
  'origin.doubts': 'Was nicht zusammenpasst',
  'origin.doubt': '<bold>{field}:</bold> {claim}',
  'origin.date': 'Datum',
  'origin.datePublished': 'Datum der Veröffentlichung',
  'origin.dateUpdated': 'Datum der Aktualisierung',
  'origin.headline': 'Überschrift',
  'origin.byline': 'Autorenzeile',

  'correction.grave': 'Berichtigt',
  'correction.small': 'Kleine Korrekturen',
  'correction.correction': 'Korrektur',
  'correction.clarification': 'Klarstellung',
  'correction.title': 'Korrekturen',
  'correction.intro':
    'Was falsch war und was wir berichtigt haben. Jede Korrektur steht auch beim Beitrag selbst: am Anfang, wo sie den Sinn ändert, sonst am Ende.',
  'correction.none': 'Bisher musste nichts berichtigt werden.',
  'correction.logged': '<bold>{kind}.</bold> {text}',
  'correction.takenBack': 'Zurückgezogen',

  'withdrawn.title': 'Beitrag zurückgezogen',
  'withdrawn.kicker': 'Zurückgezogen',
  'withdrawn.heading': 'Dieser Beitrag wurde zurückgezogen',
  'withdrawn.noReason': 'Wir stehen nicht mehr zu seinem Inhalt.',
  'withdrawn.firstPublished': 'Zuerst veröffentlicht: {time}.',
  'withdrawn.withdrawn': 'Zurückgezogen: {time}.',
  'withdrawn.log':
    'Alles, was wir berichtigt oder zurückgezogen haben, steht unter <link>Korrekturen</link>.',

  'storyline.soFar': 'Die Geschichte bisher',
  'storyline.latest': 'Das Neueste',
  'storyline.how': 'Wie es dazu kam',
  'storyline.reports': '{count, plural, one {# Bericht} other {# Berichte}}',
  'storyline.reportsSince':
    '{count, plural, one {# Bericht} other {# Berichte}}, der erste: {first}, der neueste: {last}',
  'storyline.overTime':
    '{count, plural, one {# Beitrag} other {# Beiträge}} vom ersten ({first}) bis zum letzten ({last}): höchstens {most} in {span, select, hour {einer Stunde} sixHours {sechs Stunden} day {einem Tag} week {einer Woche} month {30 Tagen} other {einem Jahr}}',
  'storyline.bars':
    'Beiträge je {span, select, hour {Stunde} sixHours {sechs Stunden} day {Tag} week {Woche} month {30 Tage} other {Jahr}}; Wendepunkte farbig',

  'turn.firstToName': 'Nennt als Erstes {name}',
  'turn.newFigure': 'Neue Zahl: {figure}',
  'turn.corrected': 'Seither berichtigt',
  'turn.afterDays': '{count, plural, one {Nach # ruhigen Tag} other {Nach # ruhigen Tagen}}',
  'turn.afterWhile': 'Nach einer Zeit der Ruhe',
  'turn.readMore': '{times}-mal so viel gelesen wie üblich',

  'follow.follow': 'Dieser Geschichte folgen',
  'follow.following': 'Sie folgen',
  'follow.noLonger': 'Sie folgen nicht mehr',
  'follow.kept': 'Neues davon erscheint unter „Für Sie“; gespeichert nur auf diesem Gerät',
  'follow.off': 'Sie folgen dieser Geschichte, doch „Für Sie“ ist auf diesem Gerät ausgeschaltet',
  'follow.cannot': 'Dieser Browser speichert nichts, deshalb können Sie hier nicht folgen',

  'sparkline.peakNow':
    'Gelesen je Stunde in den letzten {hours} Stunden: höchstens {most}-mal, in dieser Stunde; {now}-mal in dieser Stunde.',
  'sparkline.peakAgo':
    'Gelesen je Stunde in den letzten {hours} Stunden: höchstens {most}-mal, {ago}; {now}-mal in dieser Stunde.',

  'section.mostRead': 'Hier meistgelesen',
  'section.rising': 'Im Kommen',
  'section.nothing': 'In diesem Ressort ist noch nichts erschienen.',

  'topic.place': 'Ort',
  'topic.person': 'Person',
  'topic.organisation': 'Organisation',
  'topic.subject': 'Thema',
  'topic.nothing': 'Zu diesem Thema gibt es derzeit nichts zu lesen.',

  'author.nothing': 'Von {name} gibt es derzeit nichts zu lesen.',

  'archive.title': 'Archiv',
  'archive.intro': 'Alles, was wir veröffentlicht und nicht zurückgezogen haben, nach Tagen.',
  'archive.storiesOnDays': '{stories} an {count, plural, one {# Tag} other {# Tagen}}',
  'archive.days': 'Tage',

  'ranking.mostRead':
    'Danach, wie viele Menschen einen Beitrag geöffnet haben; in einer halben Stunde zählt jeder einmal.',
  'ranking.mostShared': 'Danach, wie viele Menschen einen Beitrag weitergegeben haben.',
  'ranking.mostReacted':
    'Danach, wie viele Menschen gesagt haben, was sie von einem Beitrag halten.',
  'ranking.trending':
    'Rascher gelesen, als es bei Alter und Ressort um diese Tageszeit üblich ist.',
  'ranking.noneRead': 'In dieser Zeit wurde hier nichts gelesen.',
  'ranking.noneShared': 'In dieser Zeit wurde nichts weitergegeben.',
  'ranking.noneReacted': 'In dieser Zeit gab es keine Reaktionen.',
  'ranking.noneTrending': 'Gerade wird nichts rascher gelesen als üblich.',

  'search.search': 'Suche',
  'search.fromAnyPage': 'Suche von jeder Seite aus',
  'search.thePaper': 'Die Zeitung durchsuchen',
  'search.words': 'Suchbegriffe',
  'search.titleFor': 'Suche: {words}',
  'search.bestFirst':
    '{count, plural, =1 {Ein Beitrag} other {# Beiträge}}, nach Relevanz. <link>Neueste zuerst</link>',
  'search.newestFirst':
    '{count, plural, =1 {Ein Beitrag} other {# Beiträge}}, neueste zuerst. <link>Nach Relevanz</link>',
  'search.mended': '„{typed}“ kommt nirgends vor; gezeigt wird „{meant}“.',
  'search.asTyped': 'Genau so suchen, wie eingegeben',
  'search.some': 'Kein Artikel enthält alle diese Wörter; diese enthalten einige davon.',
  'search.noTime':
    '„{typed}“ nennt keine Zeit: Geben Sie einen Tag, einen Monat oder ein Jahr an, wie {example}, das Frühere zuerst.',
  'search.incomplete':
    'Das Verzeichnis der Suche wird neu angelegt: Einige ältere Artikel sind noch nicht zu finden.',
  'search.beyond':
    'Nur so viele werden geordnet. Grenzen Sie die Suche ein oder lassen Sie die neuesten zuerst zeigen, um die übrigen zu erreichen.',
  'search.narrow': 'Suche eingrenzen',
  'search.section': 'Ressort',
  'search.topic': 'Thema',
  'search.year': 'Jahr',
  'search.author': 'Autor',
  'search.period': 'Zeitraum',
  'search.from': 'Von',
  'search.until': 'Bis',
  'search.all': 'alle',
  'search.help':
    'Wörter in „Anführungszeichen“ müssen nebeneinander stehen, ein Wort nach einem − darf nicht vorkommen, und {headline}, {author} und {topic} sagen, ob ein Wort in der Überschrift, in der Autorenzeile oder im Thema stehen muss.',
  'search.helpMore':
    '{or} zwischen zwei Wörtern findet eines von beiden; {after} und {before} sagen, wann, wie in {example}, und {section} sagt, in welchem Ressort.',
  'search.nothingFor': 'Zu {words} wurde nichts gefunden.',
  'search.tryOther':
    'Jedes Wort muss im Beitrag vorkommen. Versuchen Sie es mit weniger Wörtern, einer anderen Schreibweise oder dem Namen eines Ortes oder einer Person; lassen Sie Anführungszeichen weg, wenn Sie nicht genau diese Wortfolge suchen.',
  'search.muchWritten': 'Worüber zuletzt viel berichtet wurde',
  'search.justPublished': 'Gerade erschienen',
  'search.person': 'Person',
  'search.storyline': 'Geschichte',
  'search.suggested': '{name} ({kind})',
  'search.tooOften':
    'Von Ihrer Adresse kamen zu viele Suchanfragen. Bitte warten Sie zehn Sekunden.',

  'forYou.intro':
    'Was Sie noch nicht gelesen haben, ausgewählt nach dem, was Sie hier lesen. Das merkt sich nur Ihr eigener Browser, sonst niemand.',
  'forYou.everybodys': 'Noch ist nichts gemerkt: Hier steht, was andere lesen und was neu ist',
  'forYou.nothing': 'Noch ist nichts erschienen.',
  'forYou.fromReads': 'Ausgewählt nach dem, was Sie hier lesen; gespeichert nur auf diesem Gerät.',
  'forYou.fromFollows':
    'Ausgewählt nach den Geschichten, denen Sie folgen; gespeichert nur auf diesem Gerät.',
  'forYou.fromBoth':
    'Ausgewählt nach dem, was Sie hier lesen, und den Geschichten, denen Sie folgen; gespeichert nur auf diesem Gerät.',
  'forYou.allRead':
    'Sie haben alles gelesen, was wir Ihnen jetzt vorschlagen würden. Was Sie lesen, ist nur auf diesem Gerät gespeichert.',
  'forYou.clear': 'Löschen',
  'forYou.switchOff': 'Ausschalten',
  'forYou.switchOn': 'Nach dem auswählen, was ich lese',
  'forYou.asAsked':
    'Ihr Browser bittet darum, Ihnen nicht zu folgen; was Sie lesen, wird daher nicht gemerkt.',
  'forYou.restsOn': 'Worauf das beruht',
  'forYou.forget': 'Vergessen',
  'forYou.forgetNamed': '{headline} vergessen',
  'forYou.unfollow': 'Nicht mehr folgen',
  'forYou.unfollowNamed': '{name} nicht mehr folgen',

  'about.title': 'Über uns',
  'about.heading': 'Über {paper}',
  'about.howCounted': 'Wie wir zählen',
  'about.counting':
    'Wir zählen, wie viele Menschen einen Beitrag öffnen, nicht wer sie sind. Es gibt kein Cookie und kein Konto, und nichts auf diesen Seiten kommt von einem anderen Unternehmen. Wir zählen auch, welche Einträge einer Liste gesehen werden und ob jemand bei einem Beitrag bleibt, wieder nur als Zahlen. Was Sie zuletzt gelesen haben, merkt sich Ihr eigener Browser, damit er Neues vorschlagen kann; Sie können das unter <link>Für Sie</link> löschen oder ausschalten.',
  'about.whoWrites': 'Wer hier schreibt',

  'notFound.title': 'Seite nicht gefunden',
  'notFound.heading': 'Unter dieser Adresse gibt es keine Seite',
  'notFound.explained':
    'Vielleicht ist sie vertippt, oder der Link, der Sie herführte, war falsch. Den gesuchten Beitrag finden Sie wahrscheinlich mit einem Wort aus seiner Überschrift.',
  'notFound.orGo':
    'Oder gehen Sie zur <front>Startseite</front> oder ins <archive>Archiv</archive>.',

  'failure.title': 'Ein Fehler ist aufgetreten',
  'failure.heading': 'Bei uns ist ein Fehler aufgetreten',
  'failure.explained':
    'Die Seite konnte nicht erstellt werden. Bitte versuchen Sie es gleich noch einmal.',
  'failure.noAddress': 'Keine solche Adresse',
  'failure.notOurs': 'Das ist keine Adresse von uns',
  'failure.damaged':
    'Sie ist unterwegs beschädigt worden oder vertippt. <link>Zur Startseite</link>',
  'failure.noFile': 'Eine solche Datei gibt es nicht.',
};
