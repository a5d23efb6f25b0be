# I registri di una rilevazione: audit della comunicazione, ostacoli, risultati mancati.
registers-open = Registri
registers-messages = Audit comunicazione
registers-blockers = Ostacoli
registers-misses = Risultati mancati
registers-all-customers = Tutti i clienti
registers-nameless-segment = Segmento senza nome
registers-nameless-person = Persona senza nome
registers-look-at-all = Guarda tutti i clienti

registers-share-responses = { $percent } di { $count } fatti per una risposta
registers-no-responses = Di nessun messaggio si sa ancora lo scopo
registers-share-purposes = { $percent } di { $count } servono al cliente
registers-no-purposes = Ancora nessun messaggio nell’audit
registers-share-tone = { $percent } tra negativo e positivo, su { $count }
registers-no-tone = Di nessun messaggio si sa come è accolto
registers-share-blockers = { $percent } del peso di { $count } rimosso; in lavorazione vale metà
registers-no-share-blockers = Ancora nessun ostacolo nel registro
registers-feeds-nothing = non alimenta domande
registers-a-question = La domanda
registers-counts = { $question } conta { $percent }
registers-by-hand = { $question } a mano, livello { $level } di 4
registers-dont-know = { $question } a mano, non so
registers-still-open = { $question } ancora aperta
registers-by-segment = { $question } per segmento
registers-by-segment-hand = { $question } per segmento, { $count } a mano
registers-plain-share = La barra è la quota semplice di tutte le voci; i segni sono ciò che conta in ogni segmento. Una risposta a mano viene prima del registro.

registers-add-message = Aggiungi un messaggio
registers-message-title = Messaggio
registers-message-hint = Che cos’è, ad esempio «Sollecito di pagamento»
registers-remove-message = Elimina «{ $title }»
registers-nameless-message = Messaggio senza titolo
registers-no-messages-title = Ancora nessun messaggio nell’audit
registers-no-messages = Elenca ciò che i clienti ricevono dall’azienda: mailing, copioni di chiamata, avvisi nel prodotto. Lo scopo di ciascuno e il modo in cui è accolto rispondono a tre domande del fattore comunicazione.
registers-first-message = Aggiungi il primo messaggio
registers-other-messages = { $count ->
    [one] 1 messaggio di un altro segmento
   *[other] { $count } messaggi di altri segmenti
}
registers-message-to = Destinatari
registers-made-to = Fatto per
registers-inform = informare
registers-respond = ottenere una risposta
registers-design-unknown = non ancora esaminato
registers-tags = Che cosa fa per il cliente
registers-drives-action = Spinge a un’azione
registers-fulfils-intent = Soddisfa l’intento
registers-helps-goals = Aiuta a raggiungere gli obiettivi
registers-tag-action = azione
registers-tag-intent = intento
registers-tag-goals = obiettivi
registers-tag-saves = trattiene chi sta per andarsene
registers-received = Accolto
registers-negative = negativo
registers-neutral = neutro
registers-positive = positivo
registers-tone-unknown = non si sa
registers-action = Che cosa deve farne il cliente?
registers-action-hint = Con le parole del cliente, o come approfondisce la relazione
registers-saves = Cerca di trattenere un cliente in uscita
registers-outcome = Che cosa ne è venuto
registers-outcome-hint = Anche se il cliente se n’è andato lo stesso

registers-add-blocker = Aggiungi un ostacolo
registers-blocker-title = Ostacolo
registers-blocker-hint = Che cosa blocca, ad esempio «L’export perde colonne»
registers-remove-blocker = Elimina «{ $title }»
registers-nameless-blocker = Ostacolo senza titolo
registers-no-blockers-title = Ancora nessun ostacolo nel registro
registers-no-blockers = Elenca ciò che nel prodotto frena l’adozione: bug, problemi d’uso, un design non pensato per questi utenti. Quanta parte del loro peso è rimossa risponde a una domanda del fattore adozione.
registers-first-blocker = Aggiungi il primo ostacolo
registers-other-blockers = { $count ->
    [one] 1 ostacolo di un altro segmento
   *[other] { $count } ostacoli di altri segmenti
}
registers-blocker-kind = Tipo
registers-bug = Bug
registers-usability = Usabilità
registers-design = Design
registers-severity = Gravità
registers-severity-of = gravità { $severity }
registers-severity-note = 1 è un fastidio, con 5 nessuno va avanti.
registers-blocker-state = Stato
registers-blocker-open = aperto
registers-blocker-in-work = in lavorazione
registers-blocker-removed = rimosso
registers-blocker-whom = Chi blocca
registers-owner = Chi lo rimuove
registers-no-owner = Ancora nessuno
registers-no-people = Le persone si inseriscono nella stanza Quadro.
registers-blocker-note = Nota
registers-blocker-note-hint = Dove si vede e che cosa è previsto

registers-add-miss = Aggiungi un risultato mancato
registers-miss-title = Risultato mancato
registers-miss-hint = Che cosa non si è avverato, ad esempio «Primo report in una settimana»
registers-remove-miss = Elimina «{ $title }»
registers-nameless-miss = Risultato senza titolo
registers-no-misses-title = Ancora nessun risultato mancato
registers-no-misses = Elenca i risultati che i clienti speravano e non hanno ottenuto. Due domande riconducono ciascuno alla causa di fondo: il cliente, il prodotto o il nostro modo di creare engagement.
registers-first-miss = Aggiungi il primo risultato mancato
registers-other-misses = { $count ->
    [one] 1 risultato di un altro segmento
   *[other] { $count } risultati di altri segmenti
}
registers-miss-whom = Chi non l’ha avuto
registers-miss-share = Quanti di loro
registers-share-of-them = { $share } di loro
registers-miss-note = Come si vede
registers-miss-note-hint = Che cosa si è visto, e dove
registers-could-product = Il prodotto poteva soddisfare il caso d’uso e gli obiettivi di questo cliente?
registers-product-problem = Un problema del prodotto ha impedito di completare l’adozione?
registers-yes = Sì
registers-no = No
registers-found-customer = Venduto al cliente sbagliato (H04)
registers-hint-customer = Il prodotto non può soddisfare questo caso d’uso o questi obiettivi. Qualifica a chi vendi prima che firmi il prossimo.
registers-found-product = Un problema del prodotto (H05)
registers-hint-product = L’adozione non poteva completarsi. Metti ciò che frena nel registro degli ostacoli, con una persona che lo rimuova.
registers-found-framework = Abbiamo comunicato, ma senza engagement (H06)
registers-hint-framework = Il modello di engagement ha una lacuna. Esaminalo in cerca dei passi mancanti: tra segmento e risultato nessuno ha guidato l’azione successiva (H11).
registers-not-traced = Causa non ancora trovata
registers-to-blockers = Apri gli ostacoli
registers-to-chain = Cerca il passo mancante
registers-cause-customer = cliente sbagliato
registers-cause-product = prodotto
registers-cause-framework = modello
registers-cause-unknown = da ricondurre
registers-call-customer = Qualificare a chi si vende
registers-call-product = Rimuovere ciò che frena
registers-call-framework = Cercare i passi mancanti
registers-chain = Catena
registers-traced = { $traced } di { $count } ricondotti a una causa
