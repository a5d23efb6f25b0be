## La piramide delle aspettative

pyramid-needs = Soddisfa i bisogni
pyramid-easy = Facile
pyramid-enjoyable = Piacevole
pyramid-needs-about = La base. Il cliente ottiene ciò per cui è venuto: prima un’informazione attendibile, poi la cosa stessa.
pyramid-easy-about = Il piano di mezzo. Il cliente lo ottiene senza fatica.
pyramid-enjoyable-about = La cima. Piccoli momenti “wow”, che contano solo a bisogni soddisfatti.
pyramid-rational = razionale
pyramid-emotional = emotivo

# The headline
pyramid-earned-of = ottenuto di quanto le aspettative dei clienti possono dare
pyramid-nothing-scored = Nessuna valutazione finora
pyramid-earned-open = a seconda di ciò che nessuno ha ancora valutato ({ $layers })
pyramid-earned-formula = Il peso di ogni livello per quanto rende, sommati. Definizione nostra.
pyramid-at-risk = Spesa “wow” a rischio
pyramid-at-risk-formula = Quanto si spende per il facile e il piacevole, per la parte che la porta sottostante trattiene.
pyramid-at-risk-unknown = Non nota: serve una spesa sopra la base e una valutazione di ogni livello sottostante.

# The storeys
pyramid-not-scored = Non valutato
pyramid-met-earned = { $met } soddisfatto, { $earned } reso
pyramid-met-open = { $met } soddisfatto; la resa dipende dal livello sotto, non valutato
pyramid-lost-to-needs = −{ $lost } persi per bisogni non soddisfatti
pyramid-lost-to-hard = −{ $lost } persi per ciò che non è facile
pyramid-lost-to-both = −{ $lost } persi per i livelli sotto
pyramid-met-formula = Soddisfatto è la media dei punteggi ({ $scored } di { $all } valutate), pesata per importanza.
pyramid-credit-formula = Reso è il soddisfatto per quanto sono aperte le porte sottostanti.
pyramid-gate-open = Porta aperta
pyramid-gate-shut = Porta chiusa
pyramid-gate-partly = Porta aperta al { $open }
pyramid-gate-unknown = Porta non nota
pyramid-gate-formula = Un livello apre la porta soprastante per quanto è soddisfatto, diviso la soglia, fino ad aprirla del tutto. Definizione nostra.

# The controls
pyramid-threshold = Soglia
pyramid-threshold-is = Soglia { $share }
pyramid-threshold-about = Quanto un livello dev’essere soddisfatto perché il successivo renda per intero. Trascinate la linea; un doppio clic la rimette al suo posto.
pyramid-weights = Pesi, dalla base in su
pyramid-weight-of = { $layer }, peso
pyramid-weight-about = { $part } del totale; contano solo le proporzioni.
pyramid-unit = Unità di spesa
pyramid-unit-hint = euro all’anno

# The list
pyramid-list = Che cosa si aspettano i clienti
pyramid-usual = Aggiungi le aspettative tipiche
pyramid-usual-about = Aggiunge in un solo passo le aspettative più note che ancora mancano nell’elenco.
pyramid-usual-step = aggiungi le aspettative tipiche
pyramid-empty = Elencate che cosa i clienti si aspettano da voi, da ciò di cui hanno bisogno a ciò che li entusiasma, e valutate quanto ogni aspettativa è soddisfatta. La piramide mostra poi quanto dei livelli superiori va sprecato sopra bisogni non soddisfatti.
pyramid-section = { $scored } di { $all } valutate, { $asked } chieste
pyramid-section-about = Chieste sono le aspettative dette dai clienti stessi. Che cosa è facile e piacevole per loro? Chiedeteglielo.
pyramid-needs-add = Aggiungi un bisogno dei clienti…
pyramid-easy-add = Aggiungi ciò che facilita…
pyramid-enjoyable-add = Aggiungi ciò che fa piacere…
pyramid-nameless = Senza nome
pyramid-attribute = Aspettativa
pyramid-attribute-hint = Che cosa si aspettano i clienti?
pyramid-attributes = Aspettative
pyramid-field = { $title }, { $field }
pyramid-score = Soddisfatta
pyramid-score-about = Quanto è soddisfatta oggi, da 0 a 10. Il cursore resta vuoto finché nessuno ha chiesto ai clienti.
pyramid-importance = Importanza
pyramid-importance-about = Quanto conta per i clienti, da 0 a 10. Se ignota vale la media di quelle note nel suo livello.
pyramid-spend = Spesa
pyramid-spend-about = Quanto costa, nell’unità della piramide.
pyramid-opportunity = Opportunità
pyramid-opportunity-about = Importanza più quanto le manca, da 0 a 20 (Ulwick). Sopra 10 c’è qualcosa da guadagnare.
pyramid-kano = Kano
pyramid-kano-about = La categoria in cui cade la maggior parte delle risposte alle domande abbinate.
pyramid-asked = chiesta
pyramid-asked-about = L’hanno detto i clienti stessi.
pyramid-not-asked-about = Nessuno ha chiesto: è ciò che crediamo noi. Spuntate quando l’avranno detto i clienti.

# An open expectation
pyramid-layer = Livello
pyramid-contact-point = Punto di contatto che deve soddisfarla
pyramid-no-contact-point = Ancora nessuno
pyramid-up = Sposta in su
pyramid-down = Sposta in giù
pyramid-remove = Elimina “{ $title }”
pyramid-evidence = Segnali su cui si basa
pyramid-no-signals = Non ci sono ancora segnali. Si raccolgono nella stanza Segnali.
pyramid-link = Collega un segnale…
pyramid-find-signal = Cerca un segnale
pyramid-no-signal-found = Nessun altro segnale contiene queste parole.
pyramid-unlink = Scollega “{ $title }”
pyramid-note = Nota
pyramid-note-hint = Che altro c’è da dire

# Kano’s paired questions
pyramid-kano-there = Che cosa prova se c’è?
pyramid-kano-missing = Che cosa prova se non c’è?
pyramid-answer-like = Mi piace
pyramid-answer-expect = Me lo aspetto
pyramid-answer-neutral = Mi è indifferente
pyramid-answer-live-with = Lo posso accettare
pyramid-answer-dislike = Mi dispiace
pyramid-answer-add = Aggiungi risposta
pyramid-answer-take-back = Togline una di { $count }
pyramid-answer-is = { $category }
pyramid-answer-pick = Scegliete le due risposte di un cliente.
pyramid-kano-none = Nessun cliente ha risposto alle domande abbinate
pyramid-kano-of = ({ $count } di { $all } risposte)
pyramid-kano-must-be = Indispensabile
pyramid-kano-one-dimensional = Proporzionale
pyramid-kano-attractive = Attraente
pyramid-kano-indifferent = Indifferente
pyramid-kano-reverse = Inversa
pyramid-kano-questionable = Dubbia
pyramid-kano-must-be-means = Data per scontata: se manca delude, se c’è non entusiasma nessuno.
pyramid-kano-one-dimensional-means = Più ce n’è, più sono soddisfatti.
pyramid-kano-attractive-means = Entusiasma, e nessuno ne sente la mancanza.
pyramid-kano-indifferent-means = Non fa differenza per nessuno.
pyramid-kano-reverse-means = I clienti preferirebbero non averla.
pyramid-kano-questionable-means = Le due risposte si contraddicono.
pyramid-better = Better
pyramid-better-about = (A + O) / (A + O + M + I): quanto sale la soddisfazione se c’è.
pyramid-worse = Worse
pyramid-worse-about = −(O + M) / (A + O + M + I): quanto scende la soddisfazione se manca.
pyramid-chart = Che cosa entusiasma, che cosa manca
pyramid-chart-x = delude se manca →
pyramid-chart-y = entusiasma se c’è →

# The usual expectations
pyramid-usual-available = Raggiungibili nel modo che sceglie il cliente
pyramid-usual-reliable = Affidabili: ciò che si promette accade
pyramid-usual-accurate = Precisi: ordine, fattura e dati sono giusti
pyramid-usual-information = Prima un’informazione attendibile, poi ciò di cui c’è bisogno
pyramid-usual-one-answer = Una sola risposta, a chiunque si chieda
pyramid-usual-no-endless = Niente “la sua chiamata è importante per noi” senza fine
pyramid-usual-stock = Se da noi manca, si controlla la disponibilità altrove
pyramid-usual-once = Risolto al primo contatto, senza ripetere nulla
pyramid-usual-steps = Pochi passaggi, pochi moduli
pyramid-usual-person = Si trova subito la persona giusta
pyramid-usual-remembered = Riconosciuti e ricordati
pyramid-usual-pleasure = Serviti da persone che aiutano volentieri
pyramid-usual-wow = Piccoli momenti “wow” che nessuno ha dovuto chiedere

# The command line
pyramid-cli-open = non nota, da { $low } a { $high }
pyramid-cli-at-risk = A rischio
pyramid-cli-point = Punto di contatto
pyramid-cli-priority = Priorità
pyramid-met = Soddisfatto
pyramid-gate = Porta
pyramid-earned = Reso
pyramid-lost = Perso
pyramid-weight = Peso
