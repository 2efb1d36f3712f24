/** What is promised, asked for and proposed in languages whose verbs may stand anywhere: the whole sentence is what is said. */

/** "Einen Alarm baue ich ein", "voy a …", "je vais …", "〜しておきます". */
export const promisesElsewhere =
  /(?:^|\s)\p{L}{3,1000}o yo (?:a|el|la|los|las|al|con|de|un|una)\b|(?:^|[,;]\s*)(?:(?:mañana|hoy|luego|el lunes|y)\s+)?(?!(?:veo|creo que|pero|como|luego|ahora|todo|solo|esto|eso|cuando|cuánto|no|bueno|miro|llamo|cierro|espero|mando|lo|yo|o|\p{L}{3,1000}[ai]do)\b)(?:yo )?\p{L}{2,1000}o (?:a|al|el|la|los|las|un|una|otro|otra)\b|(?<![\p{L}\p{N}])(?:ich (?!(?:bin|habe|hab|hatte|kann|denke|glaube|weiß|hoffe|war|sehe|brauche|finde|verstehe|muss weg|gehe|meine|warte|schaue|guck\p{L}*|teste|stimme|dachte)\b)(?:\p{L}{2,}e|mach|schreib|bau|leg|stell|setz|trag|nehm|änder|frag|meld|prüf|pack|kümmer|schick|hol)|(?!(?:habe|bin|denke|glaube|sehe|kenne|schaue|gucke|warte|hoffe|meine|finde|teste)\b)\p{L}{3,}e ich|werde ich|ich werde|(?:yo )?voy a|(?:yo )?me (?:encargo|ocupo)(?: yo)? de|(?:abro|creo|dejo|pongo) (?:un )?ticket|yo (?:lo |la )?\p{L}+o|(?:abro|creo|añado|agrego|pongo|documento|actualizo|configuro|preparo|escribo|monto|programo|cambio|hago) (?:el|la|los|las|un|una|otro|otra)|je (?:vais|m['’]occupe)|(?:eu )?vou|eu (?:abro|crio|adiciono|atualizo|documento))(?![\p{L}\p{N}])|(?:し|作り|追加し|直し|書き|入れ|やり|まとめ|調べ|見直し|確認し)(?:ておき)?ます(?!か)/iu;

/** "Wir sollten …", "habría que …", "il faudrait …", "〜べき". */
export const needsElsewhere =
  /(?<![\p{L}\p{N}])(?:(?:wir|man|das|es) (?:sollten?|müssen|müssten?|muss|brauchen|bräuchten|könnten)|sollte(?:n)? (?:man|wir)|(?:brauchen|müssen) wir|fehlt(?: noch| uns)?|(?:habría|hay|habrá) que|tenemos que|tendríamos que|deberíamos|convendría|estaría bien|necesitamos|falta|nos falta|propongo|queda pendiente|podríamos|on (?:devrait|doit)|il (?:faut|faudrait)|temos que|precisamos|devíamos|seria bom)(?![\p{L}\p{N}])|べき|した(?:方|ほう)が(?:いい|良い)|必要(?:です|がある|が有る|だ)|しましょう|しよう|したい/iu;

/** "Kannst du …?", "alguien puede …?", "〜お願いします". */
export const asksElsewhere =
  /(?<![\p{L}\p{N}])(?:(?:kannst|könntest|würdest|magst) du|(?:können|könnten) sie|(?:kann|könnte) (?:das )?(?<anybody>jemand|wer)|(?<who>wer (?:kann|macht|übernimmt|könnte|kümmert sich|schreibt|nimmt|bestellt|ändert|baut|legt|fragt|informiert|klärt|meldet|prüft|trägt|stellt|dokumentiert|besorgt)|quién (?:puede|se encarga|lo)|que alguien|alguien (?:puede|que|podría|tiene que|debe|debería)|puede alguien|podría alguien|quem pode|alguém pode|quelqu['’]un peut|qui peut)|bitte|(?:puedes|podrías|te encargas|puede usted)|por favor|porfa|(?:tu peux|pourrais-tu|peux-tu)|s['’]il te plaît|(?:você )?pode(?:ria)?|por favor)(?![\p{L}\p{N}])|お願い(?:します|できますか|したい)|(?:(?:し|作っ|直し|書い|追加し|調べ|見)[てで])(?:おいて)?(?:ください|下さい|もらえますか|もらえませんか|くれますか|くれませんか|いただけますか)|誰か/iu;

/** What of it belongs to the incident itself. */
export const passingElsewhere =
  /(?<![\p{L}\p{N}])(?:mache? zu|ich mache zu|schließe|melde mich|rufe (?:da |ihn |sie |mal )?an|neu ?start\p{L}*|starte|warten?|testen?|schauen?|gucken?|probier\p{L}*|zurückrollen|rolle zurück|sage|sagen|bescheid|bin dabei|cierro|cerramos|reinici\p{L}*|mirar|miro|espera\p{L}*|probar|prueba\p{L}*|confirma\p{L}*|avis\p{L}*|revert\p{L}*|llam\p{L}*|reiniciar|fecho|fechar|testar)(?![\p{L}\p{N}])|クローズ|復旧と|お知らせを|連絡し|再起動し|確認し(?:て(?:ください|います)|ます)|調査し|見てみ|待ち/iu;

/** Work that stays, by its verbs. */
export const lastingElsewhere =
  /(?<![\p{L}\p{N}])(?:bau\p{L}* .{0,40}\bein|leg\p{L}* .{0,40}\ban|richt\p{L}* .{0,40}\bein|schreib\p{L}*|dokumentier\p{L}*|änder\p{L}*|ersetz\p{L}*|erstell\p{L}*|ergänz\p{L}*|aktualisier\p{L}*|einbauen|anlegen|einrichten|automatisier\p{L}*|überwach\p{L}*|bestell\p{L}*|klär\p{L}*|(?:añadi|agrega|crea|documenta|actualiza|configura|prepara|escribi|automatiza|cambia|revisa|pone|programa|migra|limita|abri)\p{L}*|añado|agrego|creo|documento|actualizo|configuro|preparo|escribo|programo|abro|pongo|reviso|adicionar|criar|documentar|atualizar|configurar|ajouter|créer|documenter|mettre à jour)(?![\p{L}\p{N}])|追加|作成|作り|修正|更新|直し|書き|見直し|自動化|設定|入れ/iu;
