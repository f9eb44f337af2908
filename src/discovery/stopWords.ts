/** Words that say nothing of what a text is about, by language (the two letters of BCP 47). */
const LISTS: Record<string, string> = {
  en: `a about above after again against all also although am an and any are as at be because been
    before being below between both but by came can could did do does doing down during each even
    ever every few for from further get got had has have having he her here hers herself him himself
    his how however i if in into is it its itself just like made make many may me might more most
    much must my myself near no nor not now of off on once one only or other our ours out over own
    said same say says see shall she should since so some still such than that the their theirs them
    themselves then there these they this those though through thus to too two under until up upon us
    very was we well were what when where whether which while who whom whose why will with within
    without would yet you your yours yesterday today tomorrow told according mr mrs ms`,
  de: `aber als am an auch auf aus bei beim bin bis bist da damit dann das dass dein dem den der des
    die dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch
    für gegen haben hat hatte hatten hier ich ihm ihn ihnen ihr ihre im in ins ist ja jede jeder jedes
    kann kein keine können man mehr mein mit nach nicht noch nun nur ob oder ohne sagte sehr sein
    seine seiner seit sich sie sind so über um und uns unter vom von vor war waren was weil wenn wer
    werden wie wieder wir wird wo wurde wurden zu zum zur zwei zwischen`,
  fr: `à afin ai ainsi alors après au aussi autre aux avait avec avoir c ce cela ces cet cette ceux
    chez comme d dans de depuis des deux donc dont du elle elles en encore entre est et été être eu
    eux fait il ils j je l la le les leur leurs lors lui m ma mais me même mes moins mon n ne ni nos
    notre nous on ont ou où par pas pendant peu peut plus pour qu quand que qui quoi s sa sans se
    selon sera ses si son sont sous sur t ta tandis te tous tout très tu un une vers vos votre vous y`,
  es: `a al algo ante antes así aún aunque bajo bien cada casi como con contra cual cuando de del
    desde donde dos durante e el él ella ellas ellos en entre era es esa ese eso esta está están este
    esto estos fue fueron ha hace hacia han hasta hay la las le les lo los más me mi mientras muy nada
    ni no nos o otra otro otros para pero poco por porque que qué quien se según ser si sí sin sobre
    son su sus también tan tanto tiene todo todos tras tu un una uno unos y ya yo`,
  pt: `a à ao aos após as às até com como contra da das de dela dele depois desde dia do dois dos e é
    ela ele eles em entre era essa esse esta está estão este eu foi foram há isso já lhe mais mas me
    mesmo muito na não nas nem no nos nós o os ou para pela pelas pelo pelos por porque qual quando
    que quem se sem ser será seu seus sobre são sua suas também tem ter todo todos um uma você`,
  it: `a ad ai al alla alle allo anche ancora c che chi ci come con contro cui d da dagli dai dal dalla
    dei del della delle dello di dopo dove due e è ed era fra gli ha hanno i il in io l la le lei lo
    loro lui ma mi molto ne negli nei nel nella nelle nello no noi non o per perché più poi prima
    quando quello questa questo s se sei si sia sono stata stato su sua sue sugli sui sul sulla suo
    tra tutti tutto un una uno`,
  nl: `aan al alle als bij daar dan dat de deze die dit doch doen door dus een en er ge geen had heb
    hebben heeft hem het hier hij hoe hun ik in is ja je kan maar me meer men met mij mijn na naar
    niet nog nu of om omdat onder ons ook op over te toen tot twee u uit uw van veel voor want waren
    was wat we wel werd wie wij wordt zal ze zei zich zij zijn zo zou`,
};

const sets = new Map<string, ReadonlySet<string>>(
  Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);

const NONE: ReadonlySet<string> = new Set();

/** The stop words of a language; none where it is not known, so that rarity alone must tell. */
export const stopWordsOf = (language: string): ReadonlySet<string> =>
  sets.get(language.slice(0, 2).toLowerCase()) ?? NONE;
